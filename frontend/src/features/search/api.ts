import { queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type { SearchKind, SearchResult } from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';

/** The first few of each kind. */
export const everything = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q !== '',
    queryFn: () => api<SearchResult>(`/search${query({ q })}`).then((found) => found.groups),
  });

/** One kind to its end. */
export const ofKind = (q: string, kind: SearchKind) =>
  paged(['search', q, kind], (cursor) =>
    api<SearchResult>(`/search${query({ q, kind, limit: 30, cursor })}`).then(
      (found) => found.groups[0] ?? { kind, items: [], next: null },
    ),
  );

export const KINDS: SearchKind[] = ['DIRECTIVE', 'CLAUSE', 'ASSIGNMENT', 'SUBMISSION', 'MATERIAL'];
