import { useRef, useState } from 'react';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { step } from './api';

/** Takes a step once, however often the button is pressed: a try that failed on the way keeps its key. */
export function useStep(id: string, onChanged: (next: Assignment) => void) {
  const t = useText();
  const key = useRef('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  /** Whether it was taken. */
  const take = async (verb: string, body?: unknown) => {
    key.current ||= crypto.randomUUID();
    setBusy(true);
    setFailure('');
    try {
      onChanged(await step(id, verb, `${verb}-${key.current}`, body));
      key.current = '';
      return true;
    } catch (refused) {
      setFailure(explained(refused, t('failed')));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { take, busy, failure };
}

export const may = (a: Assignment, verb: string) =>
  a.allowedActions.some((x) => x.action === verb && x.allowed);
