import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { download } from '@/shared/api/client';
import { explained } from '@/shared/api/problem';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { findUnits } from './api';
import { words } from './texts';

/** The catalogue on a day, found without marks. */
export default function UnitListPage() {
  const t = useText(words);
  const { q = '', ngay } = useSearch({ from: '/don-vi' });
  const navigate = useNavigate({ from: '/don-vi' });
  const found = useInfiniteQuery({
    queryKey: ['units', q, ngay],
    queryFn: ({ pageParam }) => findUnits(q, ngay, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
  useEffect(() => {
    document.title = `${t('units')} – Đôn Đốc`;
  });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="page-line">
        <h1>{t('units')}</h1>
        <button
          type="button"
          className="button"
          onClick={() => download('/unit-files', 'text/csv').catch(() => {})}
        >
          {t('exportFile')}
        </button>
      </div>
      <p>
        <Link to="/nhom-don-vi">{t('unitGroups')}</Link>
      </p>
      <div className="filters">
        <label>
          {t('search')}
          <input
            type="search"
            defaultValue={q}
            onChange={(event) =>
              navigate({ search: (s) => ({ ...s, q: event.target.value || undefined }), replace: true })
            }
          />
        </label>
        <label>
          {t('on')}
          <input
            type="date"
            value={ngay ?? ''}
            onChange={(event) =>
              navigate({ search: (s) => ({ ...s, ngay: event.target.value || undefined }), replace: true })
            }
          />
        </label>
      </div>
      {found.isError && (
        <p className="notice notice-bad" role="alert">
          {explained(found.error, t('failed'))}
        </p>
      )}
      {found.isSuccess && items.length === 0 && <p className="notice">{t('none')}</p>}
      <ul className="rows">
        {items.map((u) => (
          <li key={u.id}>
            <span>
              <Link to="/don-vi/$id" params={{ id: u.id }}>
                {u.name}
              </Link>{' '}
              <span className="quiet">{u.parent?.name}</span>
            </span>
            <span className="quiet">
              {u.code}
              {u.validTo && ` · ${t('validTo', day(u.validTo))}`}
            </span>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <button type="button" className="button" onClick={() => found.fetchNextPage()}>
          {t('more')}
        </button>
      )}
    </>
  );
}
