import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { day, moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { askedForTime, drafts, waiting } from './api';
import { OpenPeriods } from './OpenPeriods';
import { words } from './texts';

export function CoordinatorHome() {
  const t = useText(words);
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
      <OpenPeriods />
    </>
  );
}
