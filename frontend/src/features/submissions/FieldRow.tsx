import type { ReactNode } from 'react';
import type { TemplateField, Value } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import './fields/fields.css';
import { type Compared, Comparisons } from './Comparisons';
import { Answer } from './fields/Answer';
import type { Typed } from './fields/answer';
import { TableAnswer } from './fields/TableAnswer';
import { wrongBox } from './messages';
import type { Finding } from './rules';
import { words } from './texts';

interface Props {
  field: TemplateField;
  value: Value | undefined;
  /** What is in the boxes while it is no value yet. */
  typed: Typed;
  note: string | undefined;
  compared: Compared;
  /** The period whose figure this still is, where it goes on from it; else empty. */
  asBefore?: string;
  findings: Finding[];
  mark: string | undefined;
  showMissing: boolean;
  onValue: (value: Value | undefined, typed: Typed) => void;
  onNote: (note: string) => void;
  messageOf: (finding: Finding) => string;
  /** What stands in place of a FILE's box. */
  file?: ReactNode;
}

export function FieldRow(props: Props) {
  const { field, value, typed, note, compared, findings, mark, showMissing, onValue, onNote, messageOf } =
    props;
  const t = useText(words);
  const language = useLanguage();
  const id = `values-${field.code}`;
  const broken = Object.keys(typed).length > 0;
  const errors = findings.filter(
    (f) => f.severity === 'ERROR' && (showMissing || !f.code.startsWith('missing')),
  );
  const queries = findings.filter((f) => f.severity === 'QUERY');
  const bad = errors.length > 0 || broken;
  const answer = { id, labelledBy: `${id}-label`, value, typed, bad, onValue };
  const isNumber = field.type === 'INTEGER' || field.type === 'DECIMAL';
  const aside = [field.measureUnit[language], field.required ? t('required') : ''].filter(Boolean).join(', ');

  return (
    <div className={`field ${bad ? 'field-bad' : ''} ${mark ? 'field-marked' : ''}`}>
      <label htmlFor={field.type === 'FILE' ? `files-${field.code}` : id} id={`${id}-label`}>
        <span className="code">{field.code}</span> {field.label[language]}{' '}
        {aside && <span className="quiet">({aside})</span>}
      </label>
      {field.help?.[language] && <p className="quiet">{field.help[language]}</p>}
      {mark && <p className="marked">↩ {mark}</p>}
      {broken && <p className="wrong">{wrongBox(field, typed, language)}</p>}
      {errors.map((f) => (
        <p className="wrong" key={f.code}>
          {messageOf(f)}
        </p>
      ))}
      <div className={isNumber ? 'field-line' : 'field-block'}>
        {field.type === 'TABLE' && <TableAnswer {...answer} question={field} />}
        {field.type === 'FILE' && (props.file ?? <p className="quiet">{t('fileLater')}</p>)}
        {field.type !== 'TABLE' && field.type !== 'FILE' && <Answer {...answer} question={field} />}
        <label className="nil">
          <input
            type="checkbox"
            checked={value === 'NIL'}
            onChange={(event) => onValue(event.target.checked ? 'NIL' : undefined, {})}
          />
          {t('nil')}
        </label>
        {typeof value === 'number' && Math.abs(value) >= 1000 && (
          <output className="quiet">{t('understood', number(value))}</output>
        )}
        {isNumber && <Comparisons field={field} compared={compared} />}
      </div>
      {props.asBefore && <p className="carried">≡ {t('stillBefore', props.asBefore)}</p>}
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
