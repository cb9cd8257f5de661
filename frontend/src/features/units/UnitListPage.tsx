import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { download } from '@/shared/api/client';
import { paged } from '@/shared/api/paged';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { useTitle } from '@/shared/ui/useTitle';
import { findUnits } from './api';
import { words } from './texts';

/** The catalogue on a day, found without marks. */
export default function UnitListPage() {
  const t = useText(words);
  const { q = '', ngay } = useSearch({ from: '/don-vi' });
  const navigate = useNavigate({ from: '/don-vi' });
  const found = useInfiniteQuery(paged(['units', q, ngay], (cursor) => findUnits(q, ngay, cursor)));
  useTitle(t('units'));
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
        <SearchField
          value={q}
          onChange={(typed) => navigate({ search: (s) => ({ ...s, q: typed }), replace: true })}
        />
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
      <PagedList of={found} nothing={t('none')}>
        {(items) => (
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
        )}
      </PagedList>
    </>
  );
}
