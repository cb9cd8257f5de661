import { queryOptions } from '@tanstack/react-query';
import { all, api, query } from '@/shared/api/client';
import type {
  Assignment,
  AssignmentPage,
  AssignmentUpdate,
  EvidenceFile,
  LaterJoiner,
  LaterJoinerInput,
  Unit,
} from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';

/** What the list can be narrowed to; each is a filter of the service. */
export const FILTERS = {
  open: { status: ['ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS'] },
  late: { timeliness: 'OVERDUE', sort: 'dueAt' },
  near: { timeliness: 'DUE_SOON', sort: 'dueAt' },
  toConfirm: { status: 'REPORTED_DONE' },
  sentBack: { status: 'SENT_BACK' },
  asked: { explanation: 'OPEN' },
  starredOnly: { starred: 'true' },
  all: {},
} as const;
export type Filter = keyof typeof FILTERS;

export const list = (filter: Filter, q: string | undefined, directive: string | undefined) =>
  paged(['assignments', filter, q, directive], (cursor) =>
    api<AssignmentPage>(
      `/assignments${query({ ...(FILTERS[filter] as Record<string, string>), q, directive, limit: 50, cursor })}`,
    ),
  );

export const one = (id: string) =>
  queryOptions({ queryKey: ['assignment', id], queryFn: () => api<Assignment>(`/assignments/${id}`) });

export const story = (id: string, version: number) =>
  queryOptions({
    queryKey: ['assignment-updates', id, version],
    queryFn: () => api<{ items: AssignmentUpdate[] }>(`/assignments/${id}/updates`).then((p) => p.items),
  });

/** What the unit has shown for any of its duties: named again, it is not sent again. */
export const earlierFiles = (id: string) =>
  queryOptions({
    queryKey: ['assignment-files', id],
    queryFn: () => api<{ items: EvidenceFile[] }>(`/assignments/${id}/files`).then((p) => p.items),
  });

/** The same unit's other open duties, which one sentence may serve too. */
export const siblings = (unit: string) =>
  queryOptions({
    queryKey: ['assignments', 'of', unit],
    queryFn: () =>
      all<Assignment>('/assignments', { unit, status: ['ASSIGNED', 'ACKNOWLEDGED', 'IN_PROGRESS'] }),
  });

export const units = queryOptions({ queryKey: ['units'], queryFn: () => all<Unit>('/units') });

export const laterJoiners = (directive: string) =>
  queryOptions({
    queryKey: ['later-joiners', directive],
    queryFn: () =>
      api<{ items: LaterJoiner[] }>(`/directives/${directive}/later-joiners`).then((p) => p.items),
  });

export const answerLaterJoiners = (directive: string, body: LaterJoinerInput, key: string) =>
  api<{ items: LaterJoiner[] }>(`/directives/${directive}/later-joiners`, {
    method: 'POST',
    key,
    body,
  });

/** One key per intent, made by who presses the button. */
export const step = (id: string, verb: string, key: string, body?: unknown) =>
  api<Assignment>(`/assignments/${id}/${verb}`, { method: 'POST', key, body });
