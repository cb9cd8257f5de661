import { useId, useState } from 'react';
import type { DueInput, ReportPeriod, SeriesChange } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import type { Reach } from './api';
import { ChangePreview } from './ChangePreview';
import { TemplateChoice } from './TemplateChoice';
import { words } from './texts';

export interface Written {
  label: string;
  covers: { from: string; to: string } | null;
  due: DueInput;
  reach: Reach;
  /** Empty: the common one. */
  template: string;
}

/** The facts of one period: a new one, or one that is being changed. */
export function PeriodForm(props: {
  period?: ReportPeriod;
  button: string;
  onSave: (written: Written, key: string) => Promise<unknown>;
  /** Asked first where more than this one period may change. */
  onTry?: (written: Written) => Promise<SeriesChange>;
}) {
  const { period, button, onSave, onTry } = props;
  const t = useText(words);
  const id = useId();
  const [label, setLabel] = useState(period?.label ?? '');
  const [from, setFrom] = useState(period?.covers?.from ?? '');
  const [to, setTo] = useState(period?.covers?.to ?? '');
  const [boundary, setBoundary] = useState<DueInput['boundary']>(period?.due.boundary ?? 'BY');
  const [date, setDate] = useState(period?.due.date ?? '');
  const [shift, setShift] = useState<DueInput['shift']>(period?.due.shift ?? 'NONE');
  const [reach, setReach] = useState<Reach>('THIS');
  const [tried, setTried] = useState<SeriesChange | null>(null);
  const [template, setTemplate] = useState('');
  const act = useAct();
  const sameDue =
    period &&
    boundary === period.due.boundary &&
    date === period.due.date &&
    (shift ?? 'NONE') === period.due.shift;
  const written = (): Written => ({
    label: label.trim(),
    covers: from && to ? { from, to } : null,
    // The letter's words stay with the letter's date; another date speaks for itself
    due: { words: sameDue ? period.due.words : null, boundary, date, shift },
    reach,
    template,
  });
  const save = (sure: boolean) =>
    act.run(async (key) => {
      if (onTry && reach !== 'THIS' && !sure) setTried(await onTry(written()));
      else await onSave(written(), key);
    });
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
      onChange={() => setTried(null)}
    >
      <div className="field">
        <label htmlFor={`${id}label`}>{t('periodLabel')}</label>
        <input
          id={`${id}label`}
          value={label}
          maxLength={200}
          required
          onChange={(e) => setLabel(e.target.value)}
        />
      </div>
      <div className="field field-line">
        <label>
          {t('coversFrom')}{' '}
          <input type="date" value={from} max={to || undefined} onChange={(e) => setFrom(e.target.value)} />
        </label>
        <label>
          {t('coversTo')}{' '}
          <input type="date" value={to} min={from || undefined} onChange={(e) => setTo(e.target.value)} />
        </label>
      </div>
      <div className="field field-line">
        <label>
          {t('dueWord')}{' '}
          <select value={boundary} onChange={(e) => setBoundary(e.target.value as DueInput['boundary'])}>
            <option value="BY">{t('b_BY')}</option>
            <option value="BEFORE">{t('b_BEFORE')}</option>
            <option value="ON">{t('b_ON')}</option>
          </select>
        </label>
        <label>
          {t('dueDate')} <input type="date" value={date} required onChange={(e) => setDate(e.target.value)} />
        </label>
        <label>
          {t('dueShift')}{' '}
          <select value={shift} onChange={(e) => setShift(e.target.value as DueInput['shift'])}>
            <option value="NONE">{t('sh_NONE')}</option>
            <option value="PREVIOUS">{t('sh_PREVIOUS')}</option>
            <option value="NEXT">{t('sh_NEXT')}</option>
          </select>
        </label>
      </div>
      {!period && <TemplateChoice value={template} blank={t('templateCommon')} onChange={setTemplate} />}
      {period?.recurring && (
        <label className="field field-over">
          {t('applyTo')}{' '}
          <select value={reach} onChange={(e) => setReach(e.target.value as Reach)}>
            <option value="THIS">{t('a_THIS')}</option>
            <option value="FOLLOWING">{t('a_FOLLOWING')}</option>
            <option value="ALL">{t('a_ALL')}</option>
          </select>
        </label>
      )}
      {act.note}
      {tried && (
        <div className="notice" role="status">
          <ChangePreview change={tried} />
          <button type="button" className="button button-main" disabled={act.busy} onClick={() => save(true)}>
            {t('reallyChange')}
          </button>
        </div>
      )}
      {!tried && (
        <button type="submit" className="button button-main" disabled={act.busy}>
          {button}
        </button>
      )}
    </form>
  );
}
