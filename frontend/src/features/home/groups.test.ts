import { expect, it } from 'vitest';
import type { SubmissionSummary } from '@/shared/api/generated/types.gen';
import { grouped } from './groups';

const now = new Date('2026-11-24T09:20:00+07:00');
const work = (id: string, part: Partial<SubmissionSummary>, lastDay = '2026-12-04', save = true) =>
  ({
    id,
    status: 'NOT_STARTED',
    timeliness: 'NOT_DUE',
    dueAt: new Date(new Date(`${lastDay}T00:00:00+07:00`).getTime() + 86_400_000).toISOString(),
    allowedActions: [{ action: 'save', allowed: save }],
    ...part,
  }) as SubmissionSummary;

it('puts first what is due today, then what came back, what is late, soon, later; what is closed is no work', () => {
  const all = [
    work('later', {}),
    work('soon', { timeliness: 'DUE_SOON' }, '2026-11-26'),
    work('today', { timeliness: 'DUE_SOON' }, '2026-11-24'),
    work('late', { timeliness: 'OVERDUE' }, '2026-11-20'),
    work('back', { status: 'RETURNED', timeliness: 'ON_TIME' }),
    work('closed', { timeliness: 'OVERDUE' }, '2024-01-01', false),
  ];
  expect(grouped(all, now).map((g) => [g.key, ...g.items.map((i) => i.id)])).toEqual([
    ['dueToday', 'today'],
    ['returned', 'back'],
    ['overdue', 'late'],
    ['dueSoon', 'soon'],
    ['later', 'later'],
  ]);
});
