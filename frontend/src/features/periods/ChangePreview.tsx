import type { PeriodChange, SeriesChange, UpcomingPeriod } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { words } from './texts';
import { Warnings } from './Warnings';

const TONES: Record<PeriodChange['effect'], string> = {
  MADE: 'work',
  CHANGED: 'work',
  REMOVED: 'bad',
  KEPT: 'quiet',
};

/** What a change means, period by period, before it is made. */
export function ChangePreview({ change }: { change: SeriesChange }) {
  const t = useText(words);
  return (
    <>
      {change.changes.length === 0 ? (
        <p>{t('changesNone')}</p>
      ) : (
        <>
          <p>
            <strong>{t('changesTitle', change.changes.length)}</strong>
          </p>
          <ul className="rows">
            {change.changes.map((c) => (
              <li key={c.id}>
                <span>
                  <Tag tone={TONES[c.effect]}>{t(`e_${c.effect}`)}</Tag> <strong>{c.label}</strong>{' '}
                  {c.before && c.after && c.before.lastDay !== c.after.lastDay ? (
                    <span>
                      {day(c.before.lastDay)} → {day(c.after.lastDay)}
                    </span>
                  ) : (
                    <span className="quiet">{day((c.after ?? c.before)?.lastDay)}</span>
                  )}{' '}
                  {c.status === 'OPEN' && <Tag tone="bad">{t('p_OPEN')}</Tag>}
                  {c.reports > 0 && <span> {t('reportsBegun', c.reports)}</span>}
                  {c.why && <small className="quiet"> {c.why}</small>}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {change.next.length > 0 && <Next next={change.next} />}
    </>
  );
}

/** The next eight occasions with what is odd about each. */
export function Next({ next }: { next: UpcomingPeriod[] }) {
  const t = useText(words);
  return (
    <div className="table-wide">
      <table className="figures stacks">
        <caption>{t('nextEight')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('periodLabel')}</th>
            <th scope="col">{t('coversColumn')}</th>
            <th scope="col">{t('lastDayColumn')}</th>
            <th scope="col">{t('workingDaysColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {next.map((n) => (
            <tr key={n.code}>
              <th scope="row">
                {n.label}
                <Warnings of={n.warnings} />
              </th>
              <td data-label={t('coversColumn')}>
                {n.covers ? `${day(n.covers.from)} – ${day(n.covers.to)}` : '–'}
              </td>
              <td data-label={t('lastDayColumn')}>
                {day(n.due.lastDay)}
                {n.due.lastWorkingDay !== n.due.lastDay && (
                  <small className="quiet"> {t('workingBefore', day(n.due.lastWorkingDay))}</small>
                )}
              </td>
              <td className="number" data-label={t('workingDaysColumn')}>
                {n.workingDays ?? '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
