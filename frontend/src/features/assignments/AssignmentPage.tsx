import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Assignment } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { one } from './api';
import { Explaining } from './Explaining';
import { Following } from './Following';
import { Pieces } from './pieces/Pieces';
import { Story } from './Story';
import { shown } from './status';
import { words } from './texts';
import { Working } from './Working';

/** One duty: what the letter says, how far it is, who else is on it, and what the reader may do about it. */
export default function AssignmentPage({ id }: { id: string }) {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery(one(id));
  useTitle(t('assignment'));
  const changed = (next: Assignment) => {
    client.setQueryData(one(next.id).queryKey, next);
    client.invalidateQueries({ queryKey: ['assignments'] });
  };
  return (
    <Loaded of={found}>
      {(a) => (
        <>
          <Head of={a} />
          <Explaining of={a} onChanged={changed} />
          <Working key={a.id} of={a} onChanged={changed} />
          <Following of={a} onChanged={changed} />
          <Pieces of={a} />
          <Partners of={a} />
          <Story of={a} />
        </>
      )}
    </Loaded>
  );
}

function Head({ of: a }: { of: Assignment }) {
  const t = useText(words);
  const state = shown(a);
  return (
    <header className="page-head">
      <p className="quiet">
        <Link to="/van-ban/$id" params={{ id: a.directive.id }}>
          {a.directive.number}
        </Link>{' '}
        · {a.clause.label} {a.clause.heading && `· ${a.clause.heading}`}
      </p>
      <h1>{a.unit.name}</h1>
      <p className="lead">{a.clause.text}</p>
      <p>
        <Tag tone={state.tone}>
          {state.symbol} {t(`a_${a.status}`)}
        </Tag>{' '}
        <Tag>{a.part === 'LEAD' ? t('lead') : t('cooperating')}</Tag>{' '}
        {a.modality === 'REQUEST' && <Tag>{t('request')}</Tag>} <Tag>{t(`n_${a.nature}`)}</Tag>
        {a.timeliness === 'OVERDUE' && <Tag tone="bad">{t('late')}</Tag>}
      </p>
      <p className="quiet">{a.due ? a.due.sentence : t('noDeadline')}</p>
      {a.transferredFrom && (
        <p className="quiet">
          <Link to="/nhiem-vu/$id" params={{ id: a.transferredFrom }}>
            {t('transferredHere')}
          </Link>
        </p>
      )}
      {a.reason && <p className="marked">↩ {a.reason}</p>}
      {a.progress && (
        <p className="prose">
          {a.progress} {a.progressedAt && <span className="quiet">({moment(a.progressedAt)})</span>}
        </p>
      )}
    </header>
  );
}

function Partners({ of: a }: { of: Assignment }) {
  const t = useText(words);
  if (a.partners.length === 0) return null;
  return (
    <section aria-labelledby="partners">
      <h2 id="partners">{t('onClause')}</h2>
      <ul className="rows">
        {a.partners.map((p) => {
          const state = shown({ status: p.status, timeliness: 'NO_DEADLINE' });
          return (
            <li key={p.unit.id}>
              <div>
                {p.unit.name}{' '}
                <span className="quiet">({p.part === 'LEAD' ? t('lead') : t('cooperating')})</span>
                {p.progress && <p className="quiet">{p.progress}</p>}
              </div>
              <Tag tone={state.tone}>
                {state.symbol} {t(`a_${p.status}`)}
              </Tag>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
