import { useIsMutating, useMutation } from '@tanstack/react-query';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { useAct } from '@/shared/ui/useAct';
import { step } from './api';

/** Takes a step once, however often the button is pressed; while one of the duty's is under way, no other begins. */
export function useStep(id: string, onChanged: (next: Assignment) => void) {
  const mutationKey = ['assignment', id];
  const act = useAct();
  const busy = useIsMutating({ mutationKey }) > 0;
  const { mutateAsync } = useMutation({
    mutationKey,
    mutationFn: (s: { verb: string; key: string; body: unknown }) =>
      step(id, s.verb, `${s.verb}-${s.key}`, s.body),
    onSuccess: onChanged,
  });
  /** Whether it was taken. */
  const take = (verb: string, body?: unknown) => act.run((key) => mutateAsync({ verb, key, body }));
  return { take, busy, note: act.note };
}

export const may = (a: Assignment, verb: string) =>
  a.allowedActions.some((x) => x.action === verb && x.allowed);

/** Why a step that the caller may take in principle is not possible now. */
export const whyNot = (a: Assignment, verb: string) =>
  a.allowedActions.find((x) => x.action === verb && !x.allowed)?.reason;
