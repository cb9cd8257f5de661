import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { DueCalendar } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { dueCalendarOf } from './api';
import { calendarWords } from './calendarTexts';
import { byMonth, weeksOf } from './months';
import './register.css';

type Item = DueCalendar['items'][number];
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Everything of a directive that falls due, month by month, and how much comes together for each unit. */
export default function DueCalendarPage() {
  const { id } = useParams({ from: '/van-ban/$id/lich' });
  const t = useText(calendarWords);
  const found = useQuery({ ...dueCalendarOf(id), staleTime: 0 });
  useTitle(t('dueCalendar'));
  return (
    <>
      <p>
        <Link to="/van-ban/$id" params={{ id }}>
          ← {t('directives')}
        </Link>
      </p>
      <h1>{t('dueCalendar')}</h1>
      <Loaded of={found}>
        {(calendar) => (
          <>
            {!calendar.settled && <p className="notice">{t('openFirst')}</p>}
            {calendar.settled && calendar.items.length === 0 && <p className="notice">{t('nothingDue')}</p>}
            {byMonth(calendar.items).map(([month, items]) => (
              <Month key={month} month={month} items={items} />
            ))}
            {calendar.weeks.length > 0 && <Loads calendar={calendar} />}
          </>
        )}
      </Loaded>
    </>
  );
}

function Month({ month, items }: { month: string; items: Item[] }) {
  const t = useText(calendarWords);
  const [year = 0, number = 0] = month.split('-').map(Number);
  return (
    <section className="due-month" aria-labelledby={`m-${month}`}>
      <h2 id={`m-${month}`}>{t('month', number, year)}</h2>
      <table className="due-grid" aria-label={t('grid', number, year)}>
        <thead>
          <tr>
            {t('weekdays')
              .split(' ')
              .map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, number).map((week) => (
            <tr key={week.find((d) => d !== null)}>
              {week.map((date, place) => (
                <Day
                  key={date ?? `none-${WEEK[place]}`}
                  date={date}
                  weekend={place > 4}
                  items={items.filter((i) => i.day === date)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="rows">
        {items.map((item) => (
          <DueItem key={item.kind + item.label + item.day} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Day({ date, weekend, items }: { date: string | null; weekend: boolean; items: Item[] }) {
  const t = useText(calendarWords);
  const clash = items.some((i) => i.clashes.length > 0);
  const rest = weekend || items.some((i) => i.restDay);
  return (
    <td className={`${rest ? 'rest' : ''} ${items.length > 0 ? 'due' : ''} ${clash ? 'clash' : ''}`}>
      {date && Number(date.slice(8))}
      {items.length > 0 && (
        <small>
          {t('dueCount', items.length)}
          {clash && ' ⚠'}
        </small>
      )}
    </td>
  );
}

function DueItem({ item }: { item: Item }) {
  const t = useText(calendarWords);
  return (
    <li>
      <span>
        <strong>{day(item.day)}</strong> {item.restDay && <Tag tone="wait">{t('restDay')}</Tag>}{' '}
        {item.clashes.length > 0 && <Tag tone="bad">{t('clashing')}</Tag>}
        <br />
        {item.kind === 'DUTY' ? t('kind_DUTY', item.label) : `${t(`kind_${item.kind}`)}: ${item.label}`}
        {item.text && <span className="quiet"> – {item.text}</span>}
        <br />
        <span className="quiet">{item.due.sentence}</span>
        {item.clashes.length > 0 && (
          <>
            <br />
            <span className="quiet">{t('clash', item.clashes.map((c) => c.number).join('; '))}</span>
          </>
        )}
      </span>
      <span className="quiet due-units">{t('forUnits', item.units)}</span>
    </li>
  );
}

function Loads({ calendar }: { calendar: DueCalendar }) {
  const t = useText(calendarWords);
  return (
    <section aria-labelledby="load">
      <h2 id="load">{t('load')}</h2>
      <p className="quiet">{t('loadHint')}</p>
      {calendar.truncated && <p className="quiet">{t('moreUnits')}</p>}
      {calendar.weeks.map((week) => (
        <details key={week.from}>
          <summary>
            {t('week', day(week.from), day(week.to))}
            {week.loads[0] &&
              t('heaviest', week.loads[0].unit.name, t('loadOf', week.loads[0].all, week.loads[0].ofThis))}
          </summary>
          <ul>
            {week.loads.map((l) => (
              <li key={l.unit.id}>
                {l.unit.name}: {t('loadOf', l.all, l.ofThis)}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
