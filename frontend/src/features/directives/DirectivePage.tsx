import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { api } from '@/shared/api/client';
import type { ClauseAssignment, Directive } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { Shred } from './Shred';
import { words } from './texts';

const SHOWN_UNITS = 6;

/**
 * @param units of the reader: their clauses are lit up and can be shown alone
 * @param periods the list of report periods, another feature's
 * @param notice what a later directive did to it, another feature's
 * @param joiners units that joined an addressed group later, another feature's
 * @param relations what it has to do with other directives, another feature's
 */
export function DirectivePage({
  id,
  units,
  periods,
  notice,
  joiners,
  relations,
}: {
  id: string;
  units: string[];
  periods: ReactNode;
  notice: ReactNode;
  joiners: (directive: Directive) => ReactNode;
  relations: ReactNode;
}) {
  const t = useText(words);
  const [onlyMine, setOnlyMine] = useState(false);
  const directive = useQuery({
    queryKey: ['directive', id],
    queryFn: () => api<Directive>(`/directives/${id}`),
  });
  useTitle(directive.data?.number ?? undefined);
  return (
    <Loaded of={directive}>
      {(d) => {
        const isMine = (assignments: ClauseAssignment[]) =>
          assignments.some((a) => units.includes(a.unit.id));
        const anyMine = d.clauses.some((c) => isMine(c.assignments));
        const clauses = onlyMine ? d.clauses.filter((c) => isMine(c.assignments)) : d.clauses;
        return (
          <>
            <header className="page-head">
              <p className="quiet">
                {t(`k_${d.kind}`)} · {d.issuer?.name}
              </p>
              <h1>{d.number}</h1>
              <p className="lead">{d.subject}</p>
              <p>
                <Tag>{t(`d_${d.status}`)}</Tag>{' '}
                {d.demonstration && <Tag tone="work">{t('demonstration')}</Tag>}
              </p>
              <Link to="/van-ban/$id/bang-theo-doi" params={{ id: d.id }} className="button button-main">
                {t('matrix')}
              </Link>{' '}
              <Link to="/nhiem-vu" search={{ vanban: d.id, loc: 'all' }} className="button">
                {t('duties')}
              </Link>
            </header>
            {d.shredded && (
              <p className="notice">{t('shredded', moment(d.shredded.at), d.shredded.because)}</p>
            )}
            {notice}
            {joiners(d)}
            <Facts directive={d} />
            <section aria-labelledby="clauses">
              <h2 id="clauses">{t('clauses')}</h2>
              {anyMine && (
                <label className="check">
                  <input
                    type="checkbox"
                    checked={onlyMine}
                    onChange={(event) => setOnlyMine(event.target.checked)}
                  />{' '}
                  {t('onlyMine')}
                </label>
              )}
              <ol className="clauses">
                {clauses.map((c) => (
                  <li key={c.id} className={isMine(c.assignments) ? 'mine' : ''}>
                    <p>
                      <span className="code">{c.label}</span> {c.text}
                    </p>
                    <Units assignments={c.assignments} own={units} />
                  </li>
                ))}
              </ol>
            </section>
            <section aria-labelledby="periods">
              <h2 id="periods">{t('periods')}</h2>
              {periods}
              {d.series.map((s) => (
                <p key={s.label} className="quiet">
                  {t('series')}: {s.occurrences.map((o) => `${o.label} (${o.dueWords})`).join('; ')}
                </p>
              ))}
            </section>
            {relations}
            <Shred of={d} />
          </>
        );
      }}
    </Loaded>
  );
}

function Facts({ directive: d }: { directive: Directive }) {
  const t = useText(words);
  return (
    <dl className="facts">
      <dt>{t('issued')}</dt>
      <dd>{day(d.issuedOn)}</dd>
      {d.parent && (
        <>
          <dt>{t('parent')}</dt>
          <dd>
            {d.parent.number} {d.parent.issuedOn && `(${day(d.parent.issuedOn)})`}
          </dd>
        </>
      )}
      {d.campaign && (
        <>
          <dt>{t('campaign')}</dt>
          <dd>
            {day(d.campaign.from)} – {day(d.campaign.to)}
          </dd>
        </>
      )}
      <dt>{t('receivers')}</dt>
      <dd>{d.receivers.map((r) => r.name).join('; ')}</dd>
      {d.consolidator && (
        <>
          <dt>{t('consolidator')}</dt>
          <dd>
            {d.consolidator.name} <Consolidator directive={d} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** With two receiving units either may answer for the consolidation; their coordinators settle which. */
function Consolidator({ directive: d }: { directive: Directive }) {
  const t = useText(words);
  const client = useQueryClient();
  const [failure, setFailure] = useState('');
  const others = d.receivers.filter((r) => r.id !== d.consolidator?.id);
  if (!d.allowedActions.some((a) => a.action === 'settle-consolidator' && a.allowed)) return null;
  return (
    <span className="no-print">
      {others.map((r) => (
        <button
          key={r.id}
          type="button"
          className="button button-quiet"
          onClick={() =>
            api<Directive>(`/directives/${d.id}/consolidator`, {
              method: 'PUT',
              body: { unit: r.id },
              ifMatch: d.version,
            }).then(
              (now) => client.setQueryData(['directive', d.id], now),
              (error) => setFailure(explained(error, t('failed'))),
            )
          }
        >
          {t('consolidateBy', r.name)}
        </button>
      ))}
      <span role="status">{failure}</span>
    </span>
  );
}

function Units({ assignments, own }: { assignments: ClauseAssignment[]; own: string[] }) {
  const t = useText(words);
  const ordered = [...assignments].sort(
    (a, b) => Number(own.includes(b.unit.id)) - Number(own.includes(a.unit.id)),
  );
  const rest = ordered.length - SHOWN_UNITS;
  return (
    <ul className="units">
      {ordered.slice(0, SHOWN_UNITS).map((a) => (
        <li key={a.id} className={own.includes(a.unit.id) ? 'own' : ''}>
          {own.includes(a.unit.id) ? (
            <Link to="/nhiem-vu/$id" params={{ id: a.id }}>
              {a.unit.name}
            </Link>
          ) : (
            a.unit.name
          )}{' '}
          <span className="quiet">
            ({a.part === 'LEAD' ? t('lead') : t('cooperating')}
            {a.modality === 'REQUEST' ? `, ${t('request')}` : ''})
          </span>
        </li>
      ))}
      {rest > 0 && <li className="quiet">{t('moreUnits', rest)}</li>}
    </ul>
  );
}
