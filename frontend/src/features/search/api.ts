import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, query } from '@/shared/api/client';
import type { SearchKind, SearchResult } from '@/shared/api/generated/types.gen';

/** The first few of each kind. */
export const everything = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    enabled: q !== '',
    queryFn: () => api<SearchResult>(`/search${query({ q })}`).then((found) => found.groups),
  });

/** One kind to its end. */
export const ofKind = (q: string, kind: SearchKind) =>
  infiniteQueryOptions({
    queryKey: ['search', q, kind],
    queryFn: ({ pageParam }) =>
      api<SearchResult>(`/search${query({ q, kind, limit: 30, cursor: pageParam })}`).then(
        (found) => found.groups[0] ?? { kind, items: [], next: null },
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });

export const KINDS: SearchKind[] = ['DIRECTIVE', 'CLAUSE', 'ASSIGNMENT', 'SUBMISSION', 'MATERIAL'];
