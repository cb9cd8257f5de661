import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { Loaded } from '@/shared/ui/Loaded';
import { consolidations, openPeriods, overdue, starred } from './api';
import { OpenPeriods } from './OpenPeriods';
import { words } from './texts';

/** Three numbers, then the exceptions, worst first. Requested bodies are in none of them. */
export function LeaderHome() {
  const t = useText(words);
  const remaining = useRemaining();
  const periods = useQuery(openPeriods);
  const late = useQuery(overdue);
  const reports = useQuery(consolidations);
  return (
    <>
      <h1>{t('home')}</h1>
      <Loaded of={periods}>
        {(all) => {
          const sum = (pick: (p: (typeof all)[number]) => number) =>
            all.reduce((total, p) => total + pick(p), 0);
          const done = sum((p) => p.counts.doneOnTime);
          const over = sum((p) => p.counts.openOverdue);
          const judged = done + sum((p) => p.counts.doneLate) + over;
          return (
            <dl className="numbers">
              <div>
                <dt>{t('onTimeRate')}</dt>
                <dd>{judged === 0 ? '–' : `${Math.round((100 * done) / judged)} %`}</dd>
              </div>
              <div>
                <dt>{t('stillMissing')}</dt>
                <dd>{sum((p) => p.counts.openInTime + p.counts.openOverdue)}</dd>
              </div>
              <div>
                <dt>{t('longOverdue')}</dt>
                <dd className={over > 0 ? 'bad' : ''}>{over}</dd>
              </div>
            </dl>
          );
        }}
      </Loaded>
      <Loaded of={late}>
        {(all) => {
          const ranked = all.filter((s) => s.modality === 'ORDER' && s.period.status === 'OPEN').slice(0, 5);
          return ranked.length === 0 ? null : (
            <section aria-labelledby="exceptions">
              <h2 id="exceptions">{t('exceptions')}</h2>
              <ul className="rows">
                {ranked.map((s) => (
                  <li key={s.id}>
                    <Link to="/bao-cao/$id" params={{ id: s.id }}>
                      {s.unit.name} – {s.period.label}
                    </Link>
                    <strong className="bad">{remaining(s.period.due)}</strong>
                  </li>
                ))}
              </ul>
            </section>
          );
        }}
      </Loaded>
      <Starred />
      {reports.data && reports.data.length > 0 && (
        <section aria-labelledby="reports">
          <h2 id="reports">{t('consolidations')}</h2>
          <ul className="rows">
            {reports.data.map((c) => (
              <li key={c.id}>
                <Link to="/tong-hop/$id" params={{ id: c.id }}>
                  {c.period.label} – {c.directive.number}
                </Link>
                <span className="quiet">
                  {c.number ? `${c.number}, ${day(c.issuedOn)}` : t('awaitsSigning')} ·{' '}
                  {t('unitsIn', c.coverage.used, c.coverage.expected)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OpenPeriods />
    </>
  );
}

/** The week's line of each star: how far it is, in the unit's last words. */
function Starred() {
  const t = useText(words);
  const duties = useQuery(starred);
  if (!duties.data?.length) return null;
  return (
    <section aria-labelledby="starred">
      <h2 id="starred">
        {t('starred')} <span className="count">{duties.data.length}</span>
      </h2>
      <ul className="rows">
        {duties.data.map((a) => (
          <li key={a.id}>
            <div>
              <Link to="/nhiem-vu/$id" params={{ id: a.id }}>
                {a.unit.name} – {a.directive.number}, {t('clause', a.clause.label)}
              </Link>
              <p>{a.progress ?? a.clause.text}</p>
              <p className="quiet">
                {a.progressedAt ? t('lastWord', moment(a.progressedAt)) : t('noWord')}
                {a.due && ` · ${a.due.sentence}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
