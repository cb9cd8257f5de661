import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { acknowledge } from '@/shared/api/acknowledge';
import type { Assignment, SubmissionSummary } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { Loaded } from '@/shared/ui/Loaded';
import { shown } from '@/shared/ui/states';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { newDuties, sentLately, toDo, waitsForHead } from './api';
import { grouped } from './groups';
import { words } from './texts';

/** @param inbox what no officer may overlook, above the work */
export function OfficerHome({ inbox }: { inbox: ReactNode }) {
  const t = useText(words);
  const work = useQuery(toDo);
  return (
    <>
      <h1>{t('home')}</h1>
      <ToApprove />
      {inbox}
      <Loaded of={work}>
        {(all) => {
          const groups = grouped(all);
          if (groups.length === 0) return <p className="notice">{t('nothingDue')}</p>;
          return groups.map((group) => (
            <section key={group.key} aria-labelledby={group.key} className={`group group-${group.key}`}>
              <h2 id={group.key}>
                {t(group.key)} <span className="count">{group.items.length}</span>
              </h2>
              <ul className="cards">
                {group.items.map((s) => (
                  <Work key={s.id} of={s} />
                ))}
              </ul>
            </section>
          ));
        }}
      </Loaded>
      <NewDuties />
      <Sent />
      <p className="no-print">
        <Link to="/cach-gui-bao-cao">{t('sendingOfUnit')}</Link>
      </p>
    </>
  );
}

function Work({ of: s }: { of: SubmissionSummary }) {
  const t = useText(words);
  const remaining = useRemaining();
  const verb = s.status === 'RETURNED' ? 'fixReturned' : s.status === 'DRAFT' ? 'continueDraft' : 'start';
  return (
    <li className="card">
      <div>
        <h3>
          {s.period.label} <span className="quiet">– {s.directive.number}</span>
        </h3>
        {s.status !== 'RETURNED' && <p className="remaining">{remaining({ at: s.dueAt })}</p>}
        {s.status === 'RETURNED' && s.returnMessage && <p>↩ {s.returnMessage}</p>}
        <p className="quiet">{s.extension ? s.extension.sentence : s.period.due.sentence}</p>
      </div>
      <Link to="/bao-cao/$id" params={{ id: s.id }} className="button button-main">
        {t(verb)}
      </Link>
    </li>
  );
}

/** Reports that lie before the head, the nearest deadline first: the head sees them before everything else. */
function ToApprove() {
  const t = useText(words);
  const remaining = useRemaining();
  const asked = useQuery({ ...toDo, refetchInterval: 300_000, select: waitsForHead });
  if (!asked.data?.length) return null;
  return (
    <section aria-labelledby="to-approve" className="group group-overdue">
      <h2 id="to-approve">
        {t('toApprove')} <span className="count">{asked.data.length}</span>
      </h2>
      <ul className="cards">
        {asked.data.map((s) => (
          <li key={s.id} className="card">
            <div>
              <h3>
                {s.period.label} <span className="quiet">– {s.directive.number}</span>
              </h3>
              <p className="remaining">{remaining({ at: s.dueAt })}</p>
              <p className="quiet">{t('approvalCounts')}</p>
            </div>
            <Link
              to="/bao-cao/$id"
              params={{ id: s.id }}
              className={
                s.allowedActions.some((a) => a.action === 'approve' && a.allowed)
                  ? 'button button-main'
                  : 'button'
              }
            >
              {s.allowedActions.some((a) => a.action === 'approve' && a.allowed)
                ? t('seeAndApprove')
                : t('see')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first of them; one tap takes note of what is shown. */
function NewDuties() {
  const t = useText(words);
  const client = useQueryClient();
  const act = useAct();
  const duties = useQuery(newDuties);
  if (!duties.data?.items.length) return null;
  const { items, next } = duties.data;
  const unread = items.filter((a) => a.allowedActions.some((x) => x.action === 'acknowledge' && x.allowed));
  const take = (taken: Assignment[]) =>
    act
      .run((key) =>
        acknowledge(
          taken.map((a) => a.id),
          key,
        ),
      )
      .finally(() => client.invalidateQueries({ queryKey: ['assignments'] }));
  return (
    <section aria-labelledby="duties">
      <div className="page-line">
        <h2 id="duties">
          {t('newDuties')} <span className="count">{next ? `${items.length}+` : items.length}</span>
        </h2>
        {unread.length > 1 && (
          <button type="button" className="button" disabled={act.busy} onClick={() => take(unread)}>
            {t('acknowledgeAll', unread.length)}
          </button>
        )}
      </div>
      {act.note}
      <ul className="rows">
        {items.map((a) => (
          <li key={a.id}>
            <div>
              <Link to="/nhiem-vu/$id" params={{ id: a.id }}>
                {a.directive.number} · {a.clause.label}
              </Link>{' '}
              <Tag>{a.part === 'LEAD' ? t('lead') : t('cooperating')}</Tag>
              <p>{a.clause.text}</p>
            </div>
            {unread.includes(a) && (
              <button type="button" className="button" disabled={act.busy} onClick={() => take([a])}>
                {t('acknowledge')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {next && (
        <Link to="/hop-viec" search={{ loai: 'ACKNOWLEDGE' }}>
          {t('moreDuties')}
        </Link>
      )}
    </section>
  );
}

function Sent() {
  const t = useText(words);
  const sent = useQuery(sentLately);
  if (!sent.data?.length) return null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{t('sent')}</h2>
      <ul className="rows">
        {sent.data.map((s) => {
          const state = shown(s.status, s.timeliness);
          return (
            <li key={s.id}>
              <Link to="/bao-cao/$id" params={{ id: s.id }}>
                {s.period.label} – {s.directive.number}
              </Link>
              <span>
                <Tag tone={state.tone}>
                  {state.symbol} {t(state.key)}
                </Tag>{' '}
                <span className="quiet">
                  {s.submittedAt && t('received', moment(s.submittedAt))} –{' '}
                  {state.late ? t('lateWord') : t('onTimeWord')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
