import type { ReportPeriod } from '@/shared/api/generated/types.gen';

export const sentOf = ({ counts: c }: Pick<ReportPeriod, 'counts'>) => c.submitted + c.accepted;
export const expectedOf = ({ counts: c }: Pick<ReportPeriod, 'counts'>) => c.expected - c.waived;

/** Open periods that still want something, the nearest deadline first; apart from them those that are read and whole. */
export function byNeed(all: ReportPeriod[]) {
  const whole = (p: ReportPeriod) => p.counts.submitted === 0 && sentOf(p) >= expectedOf(p);
  const sorted = [...all].sort((a, b) => a.due.at.localeCompare(b.due.at));
  return { wanting: sorted.filter((p) => !whole(p)), whole: sorted.filter(whole).reverse() };
}
