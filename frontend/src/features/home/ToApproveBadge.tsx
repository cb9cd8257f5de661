import { useQuery } from '@tanstack/react-query';
import { useText } from '@/shared/i18n';
import { toApprove } from './api';
import { words } from './texts';

/** On every page but home, which has them at its head: how many reports wait for this person's word. Whose word it is the service says, substitutes too. */
export function ToApproveBadge() {
  const t = useText(words);
  const asked = useQuery(toApprove);
  const waiting = (asked.data ?? []).filter((s) =>
    s.allowedActions.some((a) => a.action === 'approve' && a.allowed),
  ).length;
  if (waiting === 0) return null;
  return (
    <span className="badge">
      <span aria-hidden="true">{waiting}</span>
      <span className="visually-hidden"> – {t('waitingForHead', waiting)}</span>
    </span>
  );
}
