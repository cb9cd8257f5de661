import type { TemplateField, Value } from '@/shared/api/generated/types.gen';
import { number, parseNumber, typed as typedAgain } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import type { Finding } from './rules';
import { words } from './texts';

interface Props {
  field: TemplateField;
  value: Value | undefined;
  /** What is in the box while it is no number yet. */
  typed: string | undefined;
  note: string | undefined;
  previous: Value | undefined;
  findings: Finding[];
  mark: string | undefined;
  showMissing: boolean;
  onValue: (value: Value | undefined, typed: string | undefined) => void;
  onNote: (note: string) => void;
  messageOf: (finding: Finding) => string;
}

export function FieldRow(props: Props) {
  const { field, value, typed, note, previous, findings, mark, showMissing, onValue, onNote, messageOf } =
    props;
  const t = useText(words);
  const language = useLanguage();
  const id = `values-${field.code}`;
  const broken = typed !== undefined;
  const errors = findings.filter((f) => f.severity === 'ERROR' && (f.code !== 'missing' || showMissing));
  const queries = findings.filter((f) => f.severity === 'QUERY');
  const shownText = typed ?? (value === undefined || value === 'NIL' ? '' : typedAgain(value));

  const type = (text: string) => {
    if (text.trim() === '') return onValue(undefined, undefined);
    const parsed = parseNumber(text);
    onValue(parsed === null ? undefined : parsed, parsed === null ? text : undefined);
  };

  return (
    <div className={`field ${errors.length > 0 || broken ? 'field-bad' : ''} ${mark ? 'field-marked' : ''}`}>
      <label htmlFor={id}>
        <span className="code">{field.code}</span> {field.label[language]}{' '}
        <span className="quiet">
          ({field.measureUnit[language]}
          {field.required ? `, ${t('required')}` : ''})
        </span>
      </label>
      {mark && <p className="marked">↩ {mark}</p>}
      {broken && <p className="wrong">{t('notANumber')}</p>}
      {errors.map((f) => (
        <p className="wrong" key={f.code}>
          {messageOf(f)}
        </p>
      ))}
      <div className="field-line">
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          className="number"
          value={shownText}
          disabled={value === 'NIL'}
          aria-invalid={errors.length > 0 || broken}
          onChange={(event) => type(event.target.value)}
        />
        <label className="nil">
          <input
            type="checkbox"
            checked={value === 'NIL'}
            onChange={(event) => onValue(event.target.checked ? 'NIL' : undefined, undefined)}
          />
          {t('nil')}
        </label>
        {previous !== undefined && (
          <span className="quiet">{t('lastTime', previous === 'NIL' ? t('nil') : number(previous))}</span>
        )}
        {typeof value === 'number' && Math.abs(value) >= 1000 && (
          <output className="quiet">{t('understood', number(value))}</output>
        )}
      </div>
      {queries.length > 0 && (
        <div className="query">
          {queries.map((f) => (
            <p key={f.code}>
              <strong>{t('toExplain')}:</strong> {messageOf(f)}
            </p>
          ))}
          <label htmlFor={`notes-${field.code}`}>{t('explain')}</label>
          <input
            id={`notes-${field.code}`}
            maxLength={2000}
            value={note ?? ''}
            onChange={(event) => onNote(event.target.value)}
          />
        </div>
      )}
    </div>
  );
}
