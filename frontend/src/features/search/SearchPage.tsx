import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { SearchKind } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { PagedList } from '@/shared/ui/PagedList';
import { useTitle } from '@/shared/ui/useTitle';
import { everything, KINDS, ofKind } from './api';
import { Hits } from './Hits';
import { words } from './texts';
import './search.css';

/** What was found, kind by kind. What is searched for stands in the address, so that it can be sent to a colleague. */
export default function SearchPage() {
  const t = useText(words);
  const { q = '', loai } = useSearch({ from: '/tim' });
  const navigate = useNavigate({ from: '/tim' });
  const kind = KINDS.find((one) => one === loai);
  const title = q ? t('results', q) : t('title');
  useTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <search>
        <form
          className="filters search-form"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get('q');
            navigate({ search: { q: String(typed).trim() || undefined, loai } });
          }}
        >
          <div className="field">
            <label htmlFor="q">{t('search')}</label>
            <input key={q} id="q" name="q" type="search" maxLength={100} defaultValue={q} />
          </div>
          <button type="submit" className="button">
            {t('go')}
          </button>
        </form>
      </search>
      {!q && <p className="notice">{t('askWords')}</p>}
      {q && (kind ? <OneKind key={`${q} ${kind}`} q={q} kind={kind} /> : <EveryKind q={q} />)}
    </>
  );
}

function EveryKind({ q }: { q: string }) {
  const t = useText(words);
  const found = useQuery(everything(q));
  return (
    <Loaded of={found}>
      {(groups) =>
        groups.length === 0 ? (
          <div className="notice" role="status">
            <Nothing />
          </div>
        ) : (
          groups.map((group) => (
            <section key={group.kind} aria-labelledby={group.kind}>
              <h2 id={group.kind}>{t(group.kind)}</h2>
              <Hits kind={group.kind} items={group.items} />
              {group.next && (
                <p>
                  <Link to="/tim" search={{ q, loai: group.kind }}>
                    {t('allOfKind')}
                    <span className="visually-hidden">: {t(group.kind)}</span>
                  </Link>
                </p>
              )}
            </section>
          ))
        )
      }
    </Loaded>
  );
}

function OneKind({ q, kind }: { q: string; kind: SearchKind }) {
  const t = useText(words);
  const found = useInfiniteQuery(ofKind(q, kind));
  return (
    <>
      <p>
        <Link to="/tim" search={{ q }}>
          {t('everyKind')}
        </Link>
      </p>
      <h2>{t(kind)}</h2>
      <PagedList of={found} nothing={<Nothing />}>
        {(items) => <Hits kind={kind} items={items} />}
      </PagedList>
    </>
  );
}

function Nothing() {
  const t = useText(words);
  return (
    <>
      <p>{t('nothing')}</p>
      <p className="quiet">{t('hint')}</p>
    </>
  );
}
