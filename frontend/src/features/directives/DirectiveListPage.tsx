import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api, query } from '@/shared/api/client';
import type { DirectivePage } from '@/shared/api/generated/types.gen';
import { paged } from '@/shared/api/paged';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

export default function DirectiveListPage() {
  const t = useText(words);
  const { q } = useSearch({ from: '/van-ban' });
  const navigate = useNavigate({ from: '/van-ban' });
  const found = useInfiniteQuery(
    paged(['directives', q], (cursor) => api<DirectivePage>(`/directives${query({ q, limit: 50, cursor })}`)),
  );
  useTitle(t('directives'));
  return (
    <>
      <h1>{t('directives')}</h1>
      <div className="filters">
        <SearchField value={q} onChange={(typed) => navigate({ search: { q: typed }, replace: true })} />
      </div>
      <PagedList of={found} nothing={t('empty')}>
        {(items) => (
          <ul className="rows">
            {items.map((d) => (
              <li key={d.id}>
                <div>
                  {d.status === 'DRAFT' ? (
                    <Link to="/van-ban/$id/ra-soat" params={{ id: d.id }}>
                      {d.number ?? '…'}
                    </Link>
                  ) : (
                    <Link to="/van-ban/$id" params={{ id: d.id }}>
                      {d.number}
                    </Link>
                  )}{' '}
                  <span className="quiet">{day(d.issuedOn)}</span>
                  <p>{d.subject}</p>
                  <p className="quiet">{d.issuer?.name}</p>
                </div>
                <span>
                  {d.demonstration && <Tag tone="work">{t('demonstration')}</Tag>}{' '}
                  <Tag>{t(`d_${d.status}`)}</Tag>
                </span>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}
