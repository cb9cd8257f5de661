import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ConsolidatedReport, Consolidation } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { reportsOf } from './api';
import { words } from './texts';

/** A body that was asked is never called late. */
const GROUPS = {
  missing: (r: ConsolidatedReport) => !r.used && r.status !== 'WAIVED',
  late: (r: ConsolidatedReport) => r.used && r.timeliness === 'LATE' && r.modality === 'ORDER',
  waived: (r: ConsolidatedReport) => r.status === 'WAIVED',
};

/** Who is not simply in it. */
export function Standing({ of: c }: { of: Consolidation }) {
  const t = useText(words);
  const found = useQuery(reportsOf(c));
  const names = Object.keys(GROUPS) as (keyof typeof GROUPS)[];
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t('standing')}</h2>
      <Loaded of={found}>
        {({ items }) => {
          const groups = names
            .map((name) => ({ name, reports: items.filter(GROUPS[name]) }))
            .filter((g) => g.reports.length > 0);
          if (groups.length === 0) return <p className="notice">{t('allInTime')}</p>;
          return groups.map(({ name, reports }) => (
            <details key={name} open={reports.length <= 12}>
              <summary>
                {t(`st_${name}`)} <span className="count">{reports.length}</span>
              </summary>
              <ul className="sources">
                {reports.map((r) => (
                  <One key={r.submission} of={r} />
                ))}
              </ul>
            </details>
          ));
        }}
      </Loaded>
    </section>
  );
}

function One({ of: r }: { of: ConsolidatedReport }) {
  const t = useText(words);
  const said =
    r.waivedReason ??
    (r.status === 'RETURNED' ? t('wasReturned') : !r.used && r.modality === 'REQUEST' ? t('wasAsked') : '');
  return (
    <li>
      <Link to="/bao-cao/$id" params={{ id: r.submission }}>
        {r.unit.name}
      </Link>{' '}
      {said && <span className="quiet">({said})</span>}
    </li>
  );
}
