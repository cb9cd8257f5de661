import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { DirectiveChange, DirectiveChangeInput } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { changeOf, confirmChange, findInForce, proposeChange, withdrawChange } from './api';
import { ChangeLines } from './ChangeLines';
import { Pairing } from './Pairing';
import './register.css';
import { words } from './texts';

const KINDS = ['REPLACES', 'AMENDS', 'REVOKES'] as const;

/** That a draft changes an earlier directive, and what that means. */
export function ChangePanel({ directive }: { directive: string }) {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery({ ...changeOf(directive), staleTime: 0 });
  const act = useAct();
  const change = found.data;
  const run = async (work: () => Promise<DirectiveChange>) => {
    const done = await act.run(async () => client.setQueryData(changeOf(directive).queryKey, await work()));
    if (!done) await client.invalidateQueries({ queryKey: changeOf(directive).queryKey });
  };
  const propose = (input: DirectiveChangeInput) => run(() => proposeChange(directive, input));
  if (!change) return null;
  return (
    <>
      <p>
        <Link to="/van-ban/$id/lich" params={{ id: directive }} className="button">
          {t('calendarBefore')}
        </Link>
      </p>
      <details className="change-panel" open={change.kind !== null}>
        <summary>
          <strong>{t('changesTitle')}</strong>
        </summary>
        {act.note}
        {change.kind === null ? (
          <Choose onChosen={propose} />
        ) : (
          <section aria-labelledby="difference">
            <h2 id="difference">
              {t(`w_${change.kind}`)} {change.target?.number}{' '}
              <span className="quiet">{t('ofDay', day(change.target?.issuedOn))}</span>
            </h2>
            <p>{change.reason}</p>
            {change.digest === null && <p className="notice">{t('openFirst')}</p>}
            <ChangeLines lines={change.lines} />
            {change.digest !== null && change.kind !== 'REVOKES' && (
              <Pairing key={change.digest} change={change} onSave={propose} />
            )}
            <div className="actions">
              {change.confirmed ? (
                <p role="status">✓ {t('confirmedChange')}</p>
              ) : (
                change.digest !== null && (
                  <button
                    type="button"
                    className="button button-main"
                    disabled={act.busy}
                    onClick={() => run(() => confirmChange(directive, change.digest ?? ''))}
                  >
                    {t('confirmChange')}
                  </button>
                )
              )}
              <button
                type="button"
                className="button"
                disabled={act.busy}
                onClick={() => run(() => withdrawChange(directive))}
              >
                {t('withdrawChange')}
              </button>
            </div>
          </section>
        )}
      </details>
    </>
  );
}

function Choose({ onChosen }: { onChosen: (input: DirectiveChangeInput) => void }) {
  const t = useText(words);
  const [kind, setKind] = useState<(typeof KINDS)[number]>('REPLACES');
  const [reason, setReason] = useState('');
  const [q, setQ] = useState('');
  const found = useQuery({
    queryKey: ['find-in-force', q],
    queryFn: () => findInForce(q),
    enabled: q.trim().length > 1,
  });
  return (
    <>
      <p className="quiet">{t('changesHint')}</p>
      <div className="field">
        <label>
          {t('how')}{' '}
          <select value={kind} onChange={(event) => setKind(event.target.value as typeof kind)}>
            {KINDS.map((k) => (
              <option key={k} value={k}>
                {t(`w_${k}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="field">
        <label htmlFor="change-reason">{t('why')}</label>
        <textarea
          id="change-reason"
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="change-target">{t('whichDirective')}</label>
        <input id="change-target" type="search" value={q} onChange={(event) => setQ(event.target.value)} />
      </div>
      <ul className="rows">
        {found.data?.items.map((d) => (
          <li key={d.id}>
            <span>
              {d.number} <span className="quiet">{t('ofDay', day(d.issuedOn))}</span> {d.subject}
            </span>
            <button
              type="button"
              className="button button-small"
              aria-label={`${t('pick')} ${d.number}`}
              disabled={!reason.trim()}
              onClick={() => onChosen({ target: d.id, kind, reason: reason.trim() })}
            >
              {t('pick')}
            </button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 && <p className="quiet">{t('noneFound')}</p>}
    </>
  );
}
