import { all, api, query } from '@/shared/api/client';
import type {
  Assignment,
  ConsolidationSummary,
  DirectiveSummary,
  ReportPeriod,
  SubmissionSummary,
} from '@/shared/api/generated/types.gen';
import { keptOrLoaded } from '@/shared/offline/kept';
import { lastAccount, store } from '@/shared/offline/store';

type Page<T> = { items: T[]; next: string | null };

export const toDo = {
  queryKey: ['submissions', 'to-do'],
  // Opens without a network too, as it was seen last
  queryFn: () =>
    keptOrLoaded<SubmissionSummary[]>(
      () => all('/submissions', { status: ['NOT_STARTED', 'DRAFT', 'RETURNED'], sort: 'dueAt' }),
      (work) => store.keepList(lastAccount.get() ?? '', 'to-do', work),
      () => store.list(lastAccount.get() ?? '', 'to-do'),
    ),
  networkMode: 'always' as const,
};
/** Of the work in hand, what lies before the head: home asks for both at once. */
export const waitsForHead = (work: SubmissionSummary[]) => work.filter((s) => s.approval?.status === 'ASKED');
export const toApprove = {
  queryKey: ['submissions', 'to-approve'],
  refetchInterval: 60_000,
  queryFn: () => all<SubmissionSummary>('/submissions', { approval: 'ASKED', sort: 'dueAt' }),
};
export const sentLately = {
  queryKey: ['submissions', 'sent'],
  queryFn: () =>
    api<Page<SubmissionSummary>>(
      `/submissions${query({ status: ['SUBMITTED', 'ACCEPTED'], sort: '-updatedAt', limit: 5 })}`,
    ).then((p) => p.items),
};
/** The first of them: two hundred would be 60 KB on a weak line. The inbox has them all, in a line each. */
export const newDuties = {
  queryKey: ['assignments', 'new'],
  queryFn: () => api<Page<Assignment>>(`/assignments${query({ status: 'ASSIGNED', limit: 8 })}`),
};
/** What the leader has starred, the first due first: one line each. */
export const starred = {
  queryKey: ['assignments', 'starred'],
  queryFn: () =>
    api<Page<Assignment>>(`/assignments${query({ starred: 'true', limit: 20 })}`).then((p) => p.items),
};
export const openPeriods = {
  queryKey: ['periods', 'open'],
  queryFn: () => all<ReportPeriod>('/report-periods', { status: ['OPEN'] }),
};
export const waiting = {
  queryKey: ['submissions', 'waiting'],
  queryFn: () => all<SubmissionSummary>('/submissions', { status: ['SUBMITTED'], sort: 'dueAt' }),
};
export const askedForTime = {
  queryKey: ['submissions', 'asked-for-time'],
  queryFn: () => all<SubmissionSummary>('/submissions', { extension: 'ASKED', sort: 'dueAt' }),
};
export const overdue = {
  queryKey: ['submissions', 'overdue'],
  queryFn: () => all<SubmissionSummary>('/submissions', { timeliness: ['OVERDUE'], sort: 'dueAt' }),
};
export const consolidations = {
  queryKey: ['consolidations', 'latest'],
  queryFn: () => api<Page<ConsolidationSummary>>('/consolidations?limit=5').then((p) => p.items),
};
export const drafts = {
  queryKey: ['directives', 'drafts'],
  queryFn: () => all<DirectiveSummary>('/directives', { status: ['DRAFT'] }),
};
