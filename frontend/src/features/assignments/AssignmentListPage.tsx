import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { PagedList } from '@/shared/ui/PagedList';
import { SearchField } from '@/shared/ui/SearchField';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { FILTERS, type Filter, list } from './api';
import { shown } from './status';
import { words } from './texts';

/** Every duty that the reader sees, over all directives; filters and search stand in the address. */
export default function AssignmentListPage() {
  const t = useText(words);
  const { loc = 'open', q, vanban } = useSearch({ from: '/nhiem-vu' });
  const navigate = useNavigate({ from: '/nhiem-vu' });
  const filter = (loc in FILTERS ? loc : 'open') as Filter;
  const found = useInfiniteQuery(list(filter, q, vanban));
  useTitle(t('assignments'));
  return (
    <>
      <h1>{t('assignments')}</h1>
      {vanban && (
        <p>
          <Link to="/nhiem-vu" search={{ loc, q }}>
            {t('everyDirective')}
          </Link>
        </p>
      )}
      <div className="filters">
        <SearchField
          value={q}
          onChange={(typed) => navigate({ search: { vanban, loc, q: typed }, replace: true })}
        />
        <label>
          {t('show')}
          <select
            value={filter}
            onChange={(event) => navigate({ search: { vanban, q, loc: event.target.value } })}
          >
            {(Object.keys(FILTERS) as Filter[]).map((key) => (
              <option key={key} value={key}>
                {t(key)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PagedList of={found} nothing={t('nothing')}>
        {(items) => (
          <ul className="rows">
            {items.map((a) => (
              <Row key={a.id} of={a} />
            ))}
          </ul>
        )}
      </PagedList>
    </>
  );
}

function Row({ of: a }: { of: Assignment }) {
  const t = useText(words);
  const state = shown(a);
  return (
    <li>
      <div>
        <Link to="/nhiem-vu/$id" params={{ id: a.id }}>
          {a.directive.number} · {a.clause.label}
        </Link>{' '}
        <span className="quiet">
          {a.unit.name} ({a.part === 'LEAD' ? t('lead') : t('cooperating')}
          {a.modality === 'REQUEST' ? `, ${t('request')}` : ''})
        </span>
        <p>{a.clause.text}</p>
        <p className="quiet">
          {a.progress ?? t('noWord')}
          {a.progressedAt && ` – ${t('lastWord', day(a.progressedAt))}`}
        </p>
      </div>
      <span>
        {a.starred && <span aria-hidden="true">★ </span>}
        <Tag tone={state.tone}>
          {state.symbol} {t(`a_${a.status}`)}
          {a.timeliness === 'OVERDUE' && ` – ${t('late')}`}
        </Tag>
        {a.due && <span className="quiet due-day"> {day(a.due.lastDay)}</span>}
      </span>
    </li>
  );
}
