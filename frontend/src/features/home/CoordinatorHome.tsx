import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportPeriod } from '@/shared/api/generated/types.gen';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { Loaded } from '@/shared/ui/Loaded';
import { askedForTime, drafts, openPeriods, waiting } from './api';
import { words } from './texts';

export function CoordinatorHome() {
  const t = useText(words);
  const periods = useQuery(openPeriods);
  const queue = useQuery(waiting);
  const letters = useQuery(drafts);
  const asked = useQuery(askedForTime);
  return (
    <>
      <div className="page-line">
        <h1>{t('home')}</h1>
        <Link to="/van-ban/nhap" className="button button-main">
          {t('newIntake')}
        </Link>
      </div>
      <Loaded of={queue}>
        {(all) =>
          all.length > 0 && (
            <section aria-labelledby="queue">
              <h2 id="queue">
                {t('toReview')} <span className="count">{all.length}</span>
              </h2>
              <ul className="rows">
                {all.slice(0, 12).map((s) => (
                  <li key={s.id}>
                    <Link to="/bao-cao/$id" params={{ id: s.id }}>
                      {s.unit.name} – {s.period.label}
                    </Link>
                    <span className="quiet">
                      {s.submittedAt && t('received', moment(s.submittedAt))}
                      {s.timeliness === 'LATE' ? ` – ${t('lateWord')}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
              <Link to="/xem-xet" className="button button-main">
                {t('reviewAll')}
              </Link>
            </section>
          )
        }
      </Loaded>
      {asked.data && asked.data.length > 0 && (
        <section aria-labelledby="asked">
          <h2 id="asked">
            {t('askedForTime')} <span className="count">{asked.data.length}</span>
          </h2>
          <ul className="rows">
            {asked.data.map((s) => (
              <li key={s.id}>
                <Link to="/bao-cao/$id" params={{ id: s.id }}>
                  {s.unit.name} – {s.period.label}
                </Link>
                <span className="quiet">{s.extension && t('askedUntil', day(s.extension.askedUntil))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {letters.data && letters.data.length > 0 && (
        <section aria-labelledby="letters">
          <h2 id="letters">{t('drafts')}</h2>
          <ul className="rows">
            {letters.data.map((d) => (
              <li key={d.id}>
                <span>
                  {d.number ?? '…'} <span className="quiet">{d.subject}</span>
                </span>
                <Link to="/van-ban/$id/ra-soat" params={{ id: d.id }} className="button">
                  {t('settle')}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="periods">
        <h2 id="periods">{t('openPeriods')}</h2>
        <Loaded of={periods}>
          {(all) => (
            <ul className="cards">
              {[...all].reverse().map((p) => (
                <PeriodCard key={p.id} period={p} />
              ))}
            </ul>
          )}
        </Loaded>
      </section>
    </>
  );
}

export function PeriodCard({ period: p }: { period: ReportPeriod }) {
  const t = useText(words);
  const remaining = useRemaining();
  const c = p.counts;
  const sent = c.submitted + c.accepted;
  const expected = c.expected - c.waived;
  return (
    <li className="card">
      <div>
        <h3>
          {p.label} <span className="quiet">– {p.directive.number}</span>
        </h3>
        <p>
          <strong>{t('sentOf', sent, expected)}</strong> · {t('missing', expected - sent)}
          {c.openOverdue > 0 && <span className="bad"> · {t('overdueCount', c.openOverdue)}</span>}
          {c.returned > 0 && ` · ${t('returnedCount', c.returned)}`}
          {c.extensionsAsked > 0 && ` · ${t('askedCount', c.extensionsAsked)}`}
          {c.extended > 0 && ` · ${t('extendedCount', c.extended)}`}
          {c.submitted > 0 && ` · ${t('waitingCount', c.submitted)}`}
        </p>
        <progress max={Math.max(1, expected)} value={sent} aria-label={t('sentOf', sent, expected)} />
        <p className="quiet">
          {remaining(p.due)} · {p.due.sentence}
        </p>
      </div>
      <Link
        to="/van-ban/$id/bang-theo-doi"
        params={{ id: p.directive.id }}
        search={{ ky: p.id }}
        className="button"
      >
        {t('matrix')}
      </Link>
    </li>
  );
}
