import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '@/shared/i18n';
import { Loaded } from './Loaded';

/** What has been read of a list, and more of it at a touch; `nothing` stands where it is empty. */
export function PagedList<T>(props: {
  of: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  nothing: ReactNode;
  children: (items: T[]) => ReactNode;
}) {
  const { of, nothing, children } = props;
  const t = useText();
  return (
    <>
      <Loaded of={of}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return items.length === 0 ? (
            <div className="notice" role="status">
              {nothing}
            </div>
          ) : (
            children(items)
          );
        }}
      </Loaded>
      {of.hasNextPage && (
        <button
          type="button"
          className="button"
          disabled={of.isFetchingNextPage}
          onClick={() => of.fetchNextPage()}
        >
          {t('more')}
        </button>
      )}
    </>
  );
}
