import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { CalendarChange, CalendarDay, CalendarYear } from '@/shared/api/generated/types.gen';
import { day, moment, today } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

const put = (input: CalendarDay, dryRun: boolean) =>
  api<CalendarChange>(`/calendar-days?dryRun=${dryRun}`, { method: 'POST', body: input });
const remove = (which: string, dryRun: boolean) =>
  api<CalendarChange>(`/calendar-days/${which}/remove?dryRun=${dryRun}`, { method: 'POST' });

/** Holidays and make-up working days of a year; an administrator sees what a change means before it is made. */
export default function CalendarPage() {
  const t = useText(words);
  const client = useQueryClient();
  const [year, setYear] = useState(Number(today().slice(0, 4)));
  const [tried, setTried] = useState<{ change: CalendarChange; make: () => Promise<unknown> } | null>(null);
  const act = useAct();
  const calendar = useQuery({
    queryKey: ['calendar', year],
    queryFn: () => api<CalendarYear>(`/calendar-days?year=${year}`),
  });
  useTitle(t('calendar'));
  const attempt = (work: (dryRun: boolean) => Promise<CalendarChange>) =>
    act.run(async () => {
      const change = await work(true);
      const make = async () => {
        await work(false);
        setTried(null);
        await client.invalidateQueries();
      };
      setTried({ change, make });
    });
  return (
    <>
      <div className="page-line">
        <h1>
          {t('calendar')} {year}
        </h1>
        <div className="actions">
          <button type="button" className="button" onClick={() => setYear(year - 1)}>
            {year - 1}
          </button>
          <button type="button" className="button" onClick={() => setYear(year + 1)}>
            {year + 1}
          </button>
        </div>
      </div>
      <p className="quiet">{t('calendarHint')}</p>
      <Loaded of={calendar}>
        {(data) => (
          <>
            {data.mayChange && <DayForm onTry={(input) => attempt((dryRun) => put(input, dryRun))} />}
            {act.note}
            {tried && (
              <div className="notice" role="status">
                <p>
                  <strong>
                    {tried.change.moved.length === 0
                      ? t('calendarMovesNothing')
                      : t('calendarMoves', tried.change.moved.length)}
                  </strong>
                </p>
                <ul>
                  {tried.change.moved.map((m) => (
                    <li key={m.directive + m.period + m.lastDay}>
                      {m.directive}, {m.period}: {day(m.before)} → {day(m.after)}
                      {m.lastDay !== m.lastDayAfter && (
                        <strong> {t('calendarDueMoves', day(m.lastDay), day(m.lastDayAfter))}</strong>
                      )}
                    </li>
                  ))}
                </ul>
                <div className="actions">
                  <button
                    type="button"
                    className="button button-main"
                    disabled={act.busy}
                    onClick={() => act.run(tried.make)}
                  >
                    {t('calendarMake')}
                  </button>
                  <button type="button" className="button" onClick={() => setTried(null)}>
                    {t('cancel')}
                  </button>
                </div>
              </div>
            )}
            <ul className="rows">
              {data.items.map((d) => (
                <li key={d.day}>
                  <span>
                    <strong>{day(d.day)}</strong> <Said of={d} />
                  </span>
                  {data.mayChange && (
                    <button
                      type="button"
                      className="button button-quiet"
                      onClick={() => attempt((dryRun) => remove(d.day, dryRun))}
                    >
                      {t('calendarRemove')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {data.items.length === 0 && <p className="notice">{t('calendarEmpty')}</p>}
            <Changes of={data.changes} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Said({ of }: { of: CalendarDay }) {
  const t = useText(words);
  const language = useLanguage();
  return (
    <>
      <Tag tone={of.kind === 'HOLIDAY' ? 'quiet' : 'work'}>{t(`c_${of.kind}`)}</Tag>{' '}
      {language === 'vi' ? of.nameVi : of.nameEn} <span className="quiet">{of.source}</span>
    </>
  );
}

/** What the calendar said before, and who changed it. */
function Changes({ of }: { of: CalendarYear['changes'] }) {
  const t = useText(words);
  if (of.length === 0) return null;
  return (
    <details>
      <summary className="button button-quiet">{t('calendarChanges', of.length)}</summary>
      <ul className="rows">
        {of.map((c) => (
          <li key={c.day + c.changedAt}>
            <span>
              <strong>{day(c.day)}</strong> {t('calendarBefore')}{' '}
              {c.was ? <Said of={c.was} /> : t('calendarOrdinary')}
              <br />
              <small className="quiet">{t('calendarChangedBy', moment(c.changedAt), c.changedBy)}</small>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function DayForm({ onTry }: { onTry: (input: CalendarDay) => void }) {
  const t = useText(words);
  const [input, setInput] = useState<CalendarDay>({
    day: '',
    kind: 'HOLIDAY',
    nameVi: '',
    nameEn: '',
    source: '',
  });
  const text = (name: 'nameVi' | 'nameEn' | 'source', label: string) => (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        required
        maxLength={200}
        value={input[name]}
        onChange={(event) => setInput({ ...input, [name]: event.target.value })}
      />
    </div>
  );
  return (
    <details>
      <summary className="button">{t('calendarAdd')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onTry(input);
        }}
      >
        <div className="field field-line">
          <label>
            {t('dueDate')}{' '}
            <input
              type="date"
              required
              value={input.day}
              onChange={(event) => setInput({ ...input, day: event.target.value })}
            />
          </label>
          <label>
            {t('calendarKind')}{' '}
            <select
              value={input.kind}
              onChange={(event) => setInput({ ...input, kind: event.target.value as CalendarDay['kind'] })}
            >
              <option value="HOLIDAY">{t('c_HOLIDAY')}</option>
              <option value="MAKE_UP">{t('c_MAKE_UP')}</option>
            </select>
          </label>
        </div>
        {text('nameVi', t('nameVi'))}
        {text('nameEn', t('nameEn'))}
        {text('source', t('calendarSource'))}
        <button type="submit" className="button button-main">
          {t('calendarTry')}
        </button>
      </form>
    </details>
  );
}
