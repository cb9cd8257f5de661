import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { all } from '@/shared/api/client';
import type { DirectiveSummary } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';

export default function DirectiveListPage() {
  const t = useText(words);
  const { q } = useSearch({ from: '/van-ban' });
  const navigate = useNavigate({ from: '/van-ban' });
  const directives = useQuery({
    queryKey: ['directives', q],
    queryFn: () => all<DirectiveSummary>('/directives', { q }),
  });
  return (
    <>
      <h1>{t('directives')}</h1>
      <div className="field">
        <label htmlFor="q">{t('search')}</label>
        <input
          id="q"
          type="search"
          maxLength={100}
          defaultValue={q}
          onChange={(event) => navigate({ search: { q: event.target.value || undefined }, replace: true })}
        />
      </div>
      <Loaded of={directives}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('empty')}</p>
          ) : (
            <ul className="rows">
              {list.map((d) => (
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
          )
        }
      </Loaded>
    </>
  );
}
