import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReportPeriod } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useRemaining } from '@/shared/ui/Due';
import { Loaded } from '@/shared/ui/Loaded';
import { openPeriods } from './api';
import { byNeed, expectedOf, sentOf } from './periods';
import { words } from './texts';

/** The open periods of all directives, those that want something before those that are whole. */
export function OpenPeriods() {
  const t = useText(words);
  const periods = useQuery(openPeriods);
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{t('openPeriods')}</h2>
      <Loaded of={periods}>
        {(all) => {
          const { wanting, whole } = byNeed(all);
          return (
            <>
              <Cards of={wanting} />
              {whole.length > 0 && (
                <details className="folded-cards">
                  <summary>{t('wholePeriods', whole.length)}</summary>
                  <Cards of={whole} />
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

const Cards = ({ of }: { of: ReportPeriod[] }) => (
  <ul className="cards">
    {of.map((p) => (
      <PeriodCard key={p.id} period={p} />
    ))}
  </ul>
);

function PeriodCard({ period: p }: { period: ReportPeriod }) {
  const t = useText(words);
  const remaining = useRemaining();
  const c = p.counts;
  const sent = sentOf(p);
  const expected = expectedOf(p);
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
        {c.extended > 0 && (
          <p className="quiet">
            {t(
              'byOriginal',
              c.byOriginal.doneOnTime,
              c.byOriginal.doneLate,
              c.byOriginal.openInTime,
              c.byOriginal.openOverdue,
            )}{' '}
            {t('inForce', c.doneOnTime, c.doneLate, c.openInTime, c.openOverdue)}
          </p>
        )}
        <progress max={Math.max(1, expected)} value={sent} aria-label={t('sentOf', sent, expected)} />
        <p className="quiet">
          {remaining(p.due)} · {p.due.sentence}
        </p>
      </div>
      <div className="tools">
        <Link
          to="/van-ban/$id/bang-theo-doi"
          params={{ id: p.directive.id }}
          search={{ ky: p.id }}
          className="button"
        >
          {t('matrix')}
        </Link>
        {sent > 0 && (
          <Link to="/ky-bao-cao/$id/tong-hop" params={{ id: p.id }} className="button">
            {t('consolidate')}
          </Link>
        )}
      </div>
    </li>
  );
}
