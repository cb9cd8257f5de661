import { all, api } from '@/shared/api/client';
import type {
  NewPeriodInput,
  PeriodPatch,
  ReportPeriod,
  UpcomingPeriod,
} from '@/shared/api/generated/types.gen';

export type Reach = 'THIS' | 'FOLLOWING' | 'ALL';

export const periodsOf = (directive: string) => ({
  queryKey: ['periods', 'of', directive],
  queryFn: () => all<ReportPeriod>('/report-periods', { directive }),
});

export const upcomingOf = (directive: string) => ({
  queryKey: ['periods', 'upcoming', directive],
  queryFn: () =>
    api<{ items: UpcomingPeriod[] }>(`/directives/${directive}/upcoming-periods`).then((p) => p.items),
});

export const addPeriod = (input: NewPeriodInput) =>
  api<ReportPeriod>('/report-periods', { method: 'POST', body: input, key: crypto.randomUUID() });

export const changePeriod = (period: ReportPeriod, patch: PeriodPatch, reach: Reach) =>
  api<ReportPeriod>(`/report-periods/${period.id}?apply=${reach}`, {
    method: 'PATCH',
    body: patch,
    contentType: 'application/merge-patch+json',
    ifMatch: period.version,
  });

export const closing = (id: string, verb: 'close' | 'reopen', reason: string) =>
  api<ReportPeriod>(`/report-periods/${id}/${verb}`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });
