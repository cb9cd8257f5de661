import { useId, useState } from 'react';
import type { Series, SeriesChange, SeriesInput, SeriesOccurrence } from '@/shared/api/generated/types.gen';
import { today } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
import { type Reach, writeSeries } from './api';
import { ChangePreview } from './ChangePreview';
import { Occasions } from './Occasions';
import { inRhythm, occasions, PRESETS, type Preset, ruleOf, type Simple, WEEK } from './series';
import { TemplateChoice } from './TemplateChoice';
import { words } from './texts';

/** The rule of recurring reports, tried before it is kept: the next eight occasions and every period it touches. */
export function SeriesEditor(props: { directive: string; series?: Series; onDone: () => void }) {
  const { directive, series, onDone } = props;
  const t = useText(words);
  const id = useId();
  const [simple, setSimple] = useState<Simple>(PRESETS.nd09Quarter);
  const [rule, setRule] = useState<SeriesInput>(
    series
      ? ruleOf(series)
      : {
          label: t('presetName_nd09Quarter'),
          firstYear: Number(today().slice(0, 4)),
          endsOn: null,
          cumulative: true,
          template: null,
          occurrences: occasions(PRESETS.nd09Quarter),
        },
  );
  const [reach, setReach] = useState<Exclude<Reach, 'THIS'>>('FOLLOWING');
  const [tried, setTried] = useState<SeriesChange | null>(null);
  const act = useAct();

  const write = (next: Partial<SeriesInput>) => {
    setRule({ ...rule, ...next });
    setTried(null);
  };
  const take = (next: Simple, label?: string) => {
    setSimple(next);
    write({ occurrences: occasions(next), ...(label ? { label } : {}) });
  };
  const run = async (dryRun: boolean) => {
    const taken = await act.run(async () => {
      const change = await writeSeries({ directive, series, rule, reach, dryRun });
      if (dryRun) setTried(change);
      else onDone();
    });
    if (!taken) setTried(null);
  };
  return (
    <form
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault();
        run(true);
      }}
    >
      {!series && (
        <fieldset className="presets">
          <legend>{t('presets')}</legend>
          {(Object.keys(PRESETS) as Preset[]).map((preset) => (
            <button
              key={preset}
              type="button"
              className="button button-quiet"
              onClick={() => take(PRESETS[preset], t(`presetName_${preset}`))}
            >
              {t(`presetName_${preset}`)}
            </button>
          ))}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor={`${id}label`}>{t('seriesLabel')}</label>
        <input
          id={`${id}label`}
          required
          maxLength={200}
          value={rule.label}
          onChange={(e) => write({ label: e.target.value })}
        />
      </div>
      {!series && <QuickRule simple={simple} onChange={take} />}
      <div className="field field-line">
        <label>
          {t('firstYear')}{' '}
          <input
            type="number"
            min={2000}
            max={2100}
            required
            value={rule.firstYear || ''}
            onChange={(e) => write({ firstYear: Number(e.target.value) })}
          />
        </label>
        <label>
          {t('endsOn')}{' '}
          <input
            type="date"
            value={rule.endsOn ?? ''}
            onChange={(e) => write({ endsOn: e.target.value || null })}
          />
        </label>
        <label className="nil">
          <input
            type="checkbox"
            checked={rule.cumulative ?? true}
            onChange={(e) => write({ cumulative: e.target.checked })}
          />
          {t('cumulative')}
        </label>
      </div>
      <TemplateChoice
        value={rule.template ?? ''}
        blank={t('templateCommon')}
        onChange={(template) => write({ template: template || null })}
      />
      <details open={Boolean(series)}>
        <summary className="button button-quiet">{t('occasions', rule.occurrences.length)}</summary>
        <Occasions
          of={rule.occurrences}
          onChange={(occurrences: SeriesOccurrence[]) => write({ occurrences })}
        />
      </details>
      {series && (
        <fieldset>
          <legend>{t('applyTo')}</legend>
          {(['FOLLOWING', 'ALL'] as const).map((r) => (
            <label key={r} className="nil">
              <input
                type="radio"
                name={`${id}reach`}
                checked={reach === r}
                onChange={() => {
                  setReach(r);
                  setTried(null);
                }}
              />
              {t(`reach_${r}`)}
            </label>
          ))}
        </fieldset>
      )}
      {act.note}
      {tried && (
        <div className="notice" role="status">
          <ChangePreview change={tried} />
        </div>
      )}
      <div className="actions">
        <button type="submit" className={tried ? 'button' : 'button button-main'}>
          {t('trySeries')}
        </button>
        {tried && (
          <button type="button" className="button button-main" disabled={act.busy} onClick={() => run(false)}>
            {t('keepSeries')}
          </button>
        )}
      </div>
    </form>
  );
}

function QuickRule({ simple, onChange }: { simple: Simple; onChange: (next: Simple) => void }) {
  const t = useText(words);
  const weekly = simple.frequency === 'WEEKLY';
  const pick = <K extends keyof Simple>(name: K, label: string, options: [Simple[K], string][]) => (
    <label>
      {label}{' '}
      <select
        value={String(simple[name])}
        onChange={(e) => {
          const chosen = options.find(([value]) => String(value) === e.target.value);
          if (!chosen) return;
          const next = { ...simple, [name]: chosen[0] };
          onChange(inRhythm(next, next.frequency));
        }}
      >
        {options.map(([value, text]) => (
          <option key={String(value)} value={String(value)}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  const count = (name: 'day' | 'cutOffDay', label: string, max: number) => (
    <label>
      {label}{' '}
      <input
        type="number"
        min={1}
        max={max}
        required
        value={simple[name] || ''}
        onChange={(e) => onChange({ ...simple, [name]: Number(e.target.value) })}
      />
    </label>
  );
  return (
    <>
      <div className="field field-line">
        {pick('frequency', t('frequency'), [
          ['WEEKLY', t('f_WEEKLY')],
          ['MONTHLY', t('f_MONTHLY')],
          ['QUARTERLY', t('f_QUARTERLY')],
          ['LETTER', t('f_LETTER')],
          ['HALF_YEARLY', t('f_HALF_YEARLY')],
          ['YEARLY', t('f_YEARLY')],
        ])}
        {weekly
          ? pick('window', t('window'), [
              ['CALENDAR', t('w_WEEK')],
              ['NONE', t('w_NONE')],
            ])
          : pick('window', t('window'), [
              ['ND09', t('w_ND09')],
              ['CALENDAR', t('w_CALENDAR')],
              ['CUT_OFF', t('w_CUT_OFF')],
              ['NONE', t('w_NONE')],
            ])}
        {simple.window === 'CUT_OFF' && count('cutOffDay', t('cutOffDay'), 28)}
      </div>
      <div className="field field-line">
        {pick('boundary', t('dueWord'), [
          ['BEFORE', t('b_BEFORE')],
          ['BY', t('b_BY')],
          ['ON', t('b_ON')],
        ])}
        {weekly
          ? pick(
              'weekday',
              t('dueDay'),
              WEEK.map((weekday) => [weekday, t(`d_${weekday}`)]),
            )
          : count('day', t('dueDay'), 31)}
        {!weekly &&
          pick('monthsAfter', t('dueMonth'), [
            [0, t('m_0')],
            [1, t('m_1')],
          ])}
        {pick('shift', t('dueShift'), [
          ['NONE', t('sh_NONE')],
          ['PREVIOUS', t('sh_PREVIOUS')],
          ['NEXT', t('sh_NEXT')],
        ])}
      </div>
    </>
  );
}
