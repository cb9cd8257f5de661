import { useEffect, useId, useRef, useState } from 'react';
import type { FieldType, TemplateField } from '@/shared/api/generated/types.gen';
import { parseNumber, typed } from '@/shared/format';
import { type TextKey, useText } from '@/shared/i18n';
import { addedUp, divisible, isNumber, LIMITS, ofType, TYPES, text } from './builder';
import { ColumnsEditor, OptionsEditor } from './ListEditors';
import { words } from './texts';

interface Props {
  field: TemplateField;
  others: TemplateField[];
  onChange: (field: TemplateField) => void;
  /** Absent where no more items fit. */
  onNext?: () => void;
}

/**
 * All of one item. The name comes first and is ready to be typed; what its type has follows; what is seldom needed last.
 * Enter goes on to the next item, so that a list is typed without a mouse.
 */
export function FieldEditor({ field, others, onChange, onNext }: Props) {
  const t = useText(words);
  const id = useId();
  const name = useRef<HTMLInputElement>(null);
  const set = (change: Partial<TemplateField>) => onChange({ ...field, ...change });
  useEffect(() => name.current?.focus(), []);
  return (
    <form
      className="field-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onNext?.();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}-label`}>{t('label')}</label>
        <input
          ref={name}
          id={`${id}-label`}
          maxLength={300}
          value={field.label.vi}
          onChange={(event) => set({ label: text(event.target.value, field.label.en) })}
        />
      </div>
      <div className="field-line">
        <label>
          {t('kind')}{' '}
          <select
            value={field.type}
            onChange={(event) => onChange(ofType(field, event.target.value as FieldType))}
          >
            {TYPES.map((type) => (
              <option key={type} value={type}>
                {t(`t_${type}`)}
              </option>
            ))}
          </select>
        </label>
        {!field.derived && (
          <label className="option">
            <input
              type="checkbox"
              checked={field.required}
              onChange={(event) => set({ required: event.target.checked })}
            />
            {t('required')}
          </label>
        )}
      </div>
      {isNumber(field.type) && <NumberParts field={field} others={others} set={set} />}
      {(field.type === 'SHORT_TEXT' || field.type === 'LONG_TEXT') && (
        <Whole
          label={t('maxLength')}
          value={field.maxLength ?? null}
          most={field.type === 'SHORT_TEXT' ? 500 : 20_000}
          onValue={(maxLength) => set({ maxLength })}
        />
      )}
      {field.type === 'CHOICE' && (
        <>
          <label className="option">
            <input
              type="checkbox"
              checked={field.several ?? false}
              onChange={(event) => set({ several: event.target.checked })}
            />
            {t('several')}
          </label>
          <OptionsEditor options={field.options ?? []} onChange={(options) => set({ options })} />
        </>
      )}
      {field.type === 'TABLE' && (
        <>
          <ColumnsEditor columns={field.columns ?? []} onChange={(columns) => set({ columns })} />
          <Whole
            label={t('maxRows')}
            value={field.maxRows ?? null}
            most={LIMITS.rows}
            onValue={(maxRows) => set({ maxRows })}
          />
        </>
      )}
      <div className="field">
        <label htmlFor={`${id}-help`}>{t('help')}</label>
        <input
          id={`${id}-help`}
          maxLength={1000}
          value={field.help?.vi ?? ''}
          onChange={(event) =>
            set({ help: event.target.value ? text(event.target.value, field.help?.en) : null })
          }
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-en`}>{t('english')}</label>
        <input
          id={`${id}-en`}
          maxLength={300}
          value={field.label.en}
          onChange={(event) => set({ label: text(field.label.vi, event.target.value) })}
        />
      </div>
      {onNext && (
        <button type="submit" className="button">
          {t('nextField')}
        </button>
      )}
    </form>
  );
}

function NumberParts({
  field,
  others,
  set,
}: {
  field: TemplateField;
  others: TemplateField[];
  set: (change: Partial<TemplateField>) => void;
}) {
  const t = useText(words);
  const hint = useId();
  return (
    <>
      <div className="field-line">
        <label>
          {t('unit')}{' '}
          <input
            size={12}
            maxLength={60}
            aria-describedby={hint}
            value={field.measureUnit.vi}
            onChange={(event) => set({ measureUnit: text(event.target.value, field.measureUnit.en) })}
          />
        </label>
        <Figure label={t('min')} value={field.min ?? null} onValue={(min) => set({ min })} />
        <Figure label={t('max')} value={field.max ?? null} onValue={(max) => set({ max })} />
      </div>
      <p className="quiet" id={hint}>
        {t('unitHint')}
      </p>
      <div className="field-line">
        <label>
          {t('overUnits')}{' '}
          <select
            value={field.overUnits}
            onChange={(event) => set(addedUp(event.target.value as TemplateField['overUnits']))}
          >
            {(['SUM', 'LAST', 'MAX', 'RATIO', 'NONE'] as const).map((way) => (
              <option key={way} value={way}>
                {t(`a_${way}` as TextKey)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('overTime')}{' '}
          <select
            value={field.overTime}
            onChange={(event) => set({ overTime: event.target.value as TemplateField['overTime'] })}
          >
            {(['SUM', 'LAST', 'MAX', 'NONE'] as const).map((way) => (
              <option key={way} value={way}>
                {t(`a_${way}` as TextKey)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {field.ratio && <RatioParts ratio={field.ratio} of={divisible(others)} set={set} />}
    </>
  );
}

function RatioParts(props: {
  ratio: NonNullable<TemplateField['ratio']>;
  of: TemplateField[];
  set: (change: Partial<TemplateField>) => void;
}) {
  const { ratio, of, set } = props;
  const t = useText(words);
  const pick = (part: 'numerator' | 'denominator') => (
    <label>
      {t(part)}{' '}
      <select
        value={ratio[part]}
        onChange={(event) => set({ ratio: { ...ratio, [part]: event.target.value } })}
      >
        <option value="" />
        {of.map((one) => (
          <option key={one.code} value={one.code}>
            {one.code} {one.label.vi}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <p className="quiet">{t('ratioHint')}</p>
      <div className="field-line">
        {pick('numerator')}
        {pick('denominator')}
      </div>
    </>
  );
}

function Figure(props: { label: string; value: number | null; onValue: (value: number | null) => void }) {
  const [box, setBox] = useState(props.value === null ? '' : typed(props.value));
  const read = box.trim() === '' ? null : parseNumber(box);
  return (
    <label>
      {props.label}{' '}
      <input
        className="number"
        inputMode="decimal"
        size={8}
        value={box}
        aria-invalid={box.trim() !== '' && read === null}
        onChange={(event) => {
          setBox(event.target.value);
          const value = event.target.value.trim() === '' ? null : parseNumber(event.target.value);
          if (value !== null || event.target.value.trim() === '') props.onValue(value);
        }}
      />
    </label>
  );
}

function Whole(props: {
  label: string;
  value: number | null;
  most: number;
  onValue: (value: number | null) => void;
}) {
  return (
    <p>
      <label>
        {props.label}{' '}
        <input
          inputMode="numeric"
          size={6}
          value={props.value ?? ''}
          onChange={(event) => {
            const digits = event.target.value.replace(/\D/g, '').slice(0, 5);
            props.onValue(digits === '' ? null : Math.min(props.most, Math.max(1, Number(digits))));
          }}
        />
      </label>
    </p>
  );
}
