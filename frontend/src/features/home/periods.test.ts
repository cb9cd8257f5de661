import { expect, it } from 'vitest';
import type { ReportPeriod } from '@/shared/api/generated/types.gen';
import { byNeed } from './periods';

const period = (id: string, at: string, counts: Partial<ReportPeriod['counts']>) =>
  ({
    id,
    due: { at },
    counts: { expected: 3, waived: 0, submitted: 0, accepted: 0, ...counts },
  }) as ReportPeriod;

it('puts the nearest deadline first and what is read and whole apart, the latest first', () => {
  const { wanting, whole } = byNeed([
    period('later', '2026-12-21T00:00:00+07:00', {}),
    period('spring', '2026-03-21T00:00:00+07:00', { accepted: 3 }),
    period('unread', '2026-11-28T00:00:00+07:00', { accepted: 2, submitted: 1 }),
    period('missing', '2026-11-14T00:00:00+07:00', { accepted: 2 }),
    period('autumn', '2026-09-21T00:00:00+07:00', { accepted: 2, waived: 1 }),
  ]);
  expect(wanting.map((p) => p.id)).toEqual(['missing', 'unread', 'later']);
  expect(whole.map((p) => p.id)).toEqual(['autumn', 'spring']);
});
