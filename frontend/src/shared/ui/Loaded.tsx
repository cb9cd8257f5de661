import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';

/** What is shown while, and when not, something is loaded. */
export function Loaded<T>({ of, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const t = useText();
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.isError) {
    const detail = of.error instanceof ApiError && !of.error.isOffline ? of.error.message : t('failed');
    return (
      <div className="notice notice-bad" role="alert">
        <p>{detail}</p>
        <button type="button" className="button" onClick={() => of.refetch()}>
          {t('retry')}
        </button>
      </div>
    );
  }
  return (
    <p className="quiet" role="status">
      {t('loading')}
    </p>
  );
}
