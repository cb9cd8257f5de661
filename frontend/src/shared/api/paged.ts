import { infiniteQueryOptions, type QueryKey } from '@tanstack/react-query';

interface PageOf<T> {
  items: T[];
  next: string | null;
}

/** A list read page by page; `page` asks the service for the one after a cursor. */
export const paged = <T>(queryKey: QueryKey, page: (cursor?: string) => Promise<PageOf<T>>) =>
  infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
