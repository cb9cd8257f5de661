import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type {
  ConsolidatedReport,
  Consolidation,
  ConsolidationChanges,
  ConsolidationPage,
  FigureSource,
  IssueConsolidationInput,
  NarrativeSource,
  ReportPeriod,
  ReportTemplate,
} from '@/shared/api/generated/types.gen';

/** All that the reader sees, or those of one period. */
export const consolidationsOf = (period: string | undefined) =>
  queryOptions({
    queryKey: ['consolidations', period],
    queryFn: () => api<ConsolidationPage>(`/consolidations${query({ period, limit: 200 })}`),
  });
export const periodOf = (id: string | undefined) =>
  queryOptions({
    queryKey: ['period', id],
    enabled: Boolean(id),
    queryFn: () => api<ReportPeriod>(`/report-periods/${id}`),
  });
export const consolidationOf = (id: string) =>
  queryOptions({
    queryKey: ['consolidation', id],
    queryFn: () => api<Consolidation>(`/consolidations/${id}`),
  });
/** Looked at again while the page is open: reports come in until the last minute. */
export const changesOf = (c: Consolidation) =>
  queryOptions({
    queryKey: ['consolidation-changes', c.id, c.takenAt],
    refetchInterval: 30_000,
    queryFn: () => api<ConsolidationChanges>(`/consolidations/${c.id}/changes`),
  });
/** A version never changes. */
export const templateOf = (id: string) =>
  queryOptions({
    queryKey: ['template', id],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () => api<ReportTemplate>(`/report-templates/${id}`),
  });
export const reportsOf = (c: Consolidation) =>
  queryOptions({
    queryKey: ['consolidation-reports', c.id, c.takenAt],
    queryFn: () => api<{ items: ConsolidatedReport[] }>(`/consolidations/${c.id}/reports`),
  });
export const figureSources = (c: Consolidation, field: string) =>
  queryOptions({
    queryKey: ['figure-sources', c.id, c.takenAt, field],
    queryFn: () => api<{ items: FigureSource[] }>(`/consolidations/${c.id}/figures/${field}`),
  });
export const narrativeSources = (c: Consolidation, part: string) =>
  queryOptions({
    queryKey: ['narrative-sources', c.id, c.takenAt, part],
    queryFn: () =>
      api<{ items: NarrativeSource[]; more: number }>(`/consolidations/${c.id}/narratives/${part}`),
  });

export const begin = (period: string, key: string) =>
  api<Consolidation>('/consolidations', { method: 'POST', body: { period }, key });
export const save = (c: Consolidation, narrative: Consolidation['narrative']) =>
  api<Consolidation>(`/consolidations/${c.id}`, { method: 'PUT', body: { narrative }, ifMatch: c.version });
export const retake = (id: string, key: string) =>
  api<Consolidation>(`/consolidations/${id}/retake`, { method: 'POST', key });
export const issue = (c: Consolidation, input: IssueConsolidationInput, key: string) =>
  api<Consolidation>(`/consolidations/${c.id}/issue`, {
    method: 'POST',
    body: input,
    ifMatch: c.version,
    key,
  });
export const discard = (c: Consolidation) =>
  api<void>(`/consolidations/${c.id}`, { method: 'DELETE', ifMatch: c.version });
