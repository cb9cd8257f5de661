import type { SubmissionSummary } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';

export type GroupKey = 'returned' | 'overdue' | 'dueToday' | 'dueSoon' | 'later';
/** First what can still come in time today; what came back or is late already loses nothing by an hour. */
const ORDER: GroupKey[] = ['dueToday', 'returned', 'overdue', 'dueSoon', 'later'];

function groupOf(s: Pick<SubmissionSummary, 'status' | 'timeliness' | 'dueAt'>, now = new Date()): GroupKey {
  if (s.status === 'RETURNED') return 'returned';
  if (s.timeliness === 'OVERDUE') return 'overdue';
  if (today(new Date(new Date(s.dueAt).getTime() - 1)) === today(now)) return 'dueToday';
  return s.timeliness === 'DUE_SOON' ? 'dueSoon' : 'later';
}

/** What is to be done, in the order it should be done; what cannot be written any more is no work. */
export function grouped(all: SubmissionSummary[], now = new Date()) {
  const work = all.filter((s) => s.allowedActions.some((a) => a.action === 'save' && a.allowed));
  return ORDER.map((key) => ({ key, items: work.filter((s) => groupOf(s, now) === key) })).filter(
    (g) => g.items.length > 0,
  );
}
