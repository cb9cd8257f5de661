import { all, api, query } from '@/shared/api/client';
import type {
  NewPeriodInput,
  PeriodPatch,
  PeriodTemplateChange,
  ReportPeriod,
  ReportTemplateSummary,
  Series,
  SeriesChange,
  SeriesInput,
  Submission,
  Unit,
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

export const addPeriod = (input: NewPeriodInput, key: string) =>
  api<ReportPeriod>('/report-periods', { method: 'POST', body: input, key });

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

/** What the change would mean for this one and those like it. */
export const tryPeriod = (period: ReportPeriod, patch: PeriodPatch, reach: Reach) =>
  api<SeriesChange>(`/report-periods/${period.id}/try-change?apply=${reach}`, {
    method: 'POST',
    body: patch,
    contentType: 'application/merge-patch+json',
  });

export const removePeriod = (id: string, reason: string, reach: Reach, dryRun: boolean) =>
  api<SeriesChange>(`/report-periods/${id}/remove?apply=${reach}&dryRun=${dryRun}`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });

export const seriesOf = (directive: string) => ({
  queryKey: ['periods', 'series', directive],
  queryFn: () => api<{ items: Series[] }>(`/report-series?directive=${directive}`).then((p) => p.items),
});

export const writeSeries = (step: {
  directive: string;
  series?: Series | undefined;
  rule: SeriesInput;
  reach: Reach;
  dryRun: boolean;
}) =>
  step.series
    ? api<SeriesChange>(`/report-series/${step.series.id}?apply=${step.reach}&dryRun=${step.dryRun}`, {
        method: 'PUT',
        body: step.rule,
        ifMatch: step.series.version,
      })
    : api<SeriesChange>(`/report-series?dryRun=${step.dryRun}`, {
        method: 'POST',
        body: { directive: step.directive, rule: step.rule },
        key: crypto.randomUUID(),
      });

export const endSeries = (id: string, reason: string, dryRun: boolean) =>
  api<SeriesChange>(`/report-series/${id}/end?dryRun=${dryRun}`, {
    method: 'POST',
    body: { reason },
    key: crypto.randomUUID(),
  });

/** The newest version of each template, and the earlier ones: a period may have any that is not retired. */
export const templatesInUse = {
  queryKey: ['templates', 'in-use'],
  queryFn: () => all<ReportTemplateSummary>('/report-templates', { allVersions: 'true' }),
};

export const changeTemplate = (id: string, template: string, dryRun: boolean) =>
  api<PeriodTemplateChange>(`/report-periods/${id}/change-template?dryRun=${dryRun}`, {
    method: 'POST',
    body: { template },
    key: crypto.randomUUID(),
  });

export const unitsNamed = (q: string) => ({
  queryKey: ['units', 'named', q],
  queryFn: () => api<{ items: Unit[] }>(`/units${query({ q: q.trim(), limit: 20 })}`).then((p) => p.items),
});

export const expectUnit = (
  period: string,
  input: { unit: string; reason: string; until: string | null },
  key: string,
) => api<Submission>(`/report-periods/${period}/expect`, { method: 'POST', body: input, key });
