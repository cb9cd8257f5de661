import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { Loaded } from '@/shared/ui/Loaded';
import { openPeriods, overdue } from './api';
import { OpenPeriods } from './OpenPeriods';
import { words } from './texts';

/** Three numbers, then the exceptions, worst first. Requested bodies are in none of them. */
export function LeaderHome() {
  const t = useText(words);
  const remaining = useRemaining();
  const periods = useQuery(openPeriods);
  const late = useQuery(overdue);
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
      <OpenPeriods />
    </>
  );
}
