import { useEffect, useRef, useState } from 'react';
import type { ReportTemplate, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { FieldRow } from './FieldRow';
import type { Typed } from './fields/answer';
import { fileWords } from './fileTexts';
import { anchorOf, messageOf, nameOf, wrongBox } from './messages';
import type { Finding } from './rules';
import { Suggestions } from './Suggestions';
import { words } from './texts';

const FORM_WORDS = {
  vi: { ...words.vi, files: fileWords.vi.files },
  en: { ...words.en, files: fileWords.en.files },
};

interface Props {
  submission: Submission;
  template: ReportTemplate;
  content: SubmissionContent;
  typed: Record<string, string>;
  findings: Finding[];
  onChange: (content: SubmissionContent, typed: Record<string, string>) => void;
  onCheck: () => void;
  /** Where files are added: for a field that asks for them, or for the report as a whole. */
  files: (field?: string) => React.ReactNode;
}

const boxesOf = (code: string, typed: Record<string, string>): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([key, text]) => {
      const [field, ...box] = key.split('.');
      return field === code ? [[box.join('.'), text]] : [];
    }),
  );

export function ReportForm({
  submission,
  template,
  content,
  typed,
  findings,
  onChange,
  onCheck,
  files,
}: Props) {
  const t = useText(FORM_WORDS);
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const errors = findings.filter((f) => f.severity === 'ERROR' || !f.noted);
  const wrongTyped = Object.keys(typed);
  const count = errors.length + wrongTyped.length;
  const showSummary = tried && count > 0;

  useEffect(() => {
    document.title = `${showSummary ? `${t('errorWord')}: ` : ''}${t('report')} – Đôn Đốc`;
  });

  const marks = Object.fromEntries(submission.marks.map((m) => [m.pointer, m.message]));
  const setNarrative = (code: string, text: string) =>
    onChange({ ...content, narrative: { ...content.narrative, [code]: text } }, typed);
  const setValue = (code: string, value: SubmissionContent['values'][string] | undefined, boxes: Typed) => {
    const values = { ...content.values };
    if (value === undefined) delete values[code];
    else values[code] = value;
    const texts = Object.fromEntries(Object.entries(typed).filter(([key]) => key.split('.')[0] !== code));
    for (const [box, text] of Object.entries(boxes)) texts[box ? `${code}.${box}` : code] = text;
    onChange({ ...content, values }, texts);
  };
  const allNil = () => {
    const values = { ...content.values };
    for (const field of template.fields)
      if (!field.derived && field.type !== 'FILE' && values[field.code] === undefined)
        values[field.code] = 'NIL';
    onChange({ ...content, values }, {});
  };
  const submit = () => {
    setTried(true);
    if (count === 0) onCheck();
    else requestAnimationFrame(() => summary.current?.focus());
  };

  const marked = template.fields.filter((f) => marks[`/values/${f.code}`]);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {showSummary && (
        <div className="summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>{t('errorsTitle', count)}</h2>
          <ul>
            {wrongTyped.map((box) => {
              const [code = '', ...cell] = box.split('.');
              const field = template.fields.find((f) => f.code === code);
              return (
                <li key={box}>
                  <a href={`#values-${box}`}>
                    {nameOf(`/values/${code}`, template, language)}:{' '}
                    {wrongBox(field, { [cell.join('.')]: typed[box] ?? '' }, language)}
                  </a>
                </li>
              );
            })}
            {errors.map((f) => (
              <li key={f.pointer + f.code}>
                <a
                  href={`#${f.severity === 'QUERY' ? `notes-${f.pointer.split('/')[2]}` : anchorOf(f.pointer)}`}
                >
                  {nameOf(f.pointer, template, language)}: {messageOf(f, language)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {marked.length > 0 && (
        <p className="notice notice-bad">
          ↩{' '}
          {marked.map((f) => (
            <a key={f.code} href={`#values-${f.code}`} className="jump">
              {f.code} {f.label[language]}
            </a>
          ))}
        </p>
      )}
      <Suggestions
        submission={submission.id}
        values={content.values}
        onTake={(code, value) => setValue(code, value, {})}
      />
      {template.groups.map((group) => (
        <fieldset key={group.code}>
          <legend>{group.label[language]}</legend>
          {template.fields
            .filter((f) => f.group === group.code && !f.derived)
            .map((field) => (
              <FieldRow
                key={field.code}
                field={field}
                value={content.values[field.code]}
                typed={boxesOf(field.code, typed)}
                note={content.notes[field.code]}
                compared={submission}
                findings={findings.filter((f) => f.pointer === `/values/${field.code}`)}
                mark={marks[`/values/${field.code}`]}
                showMissing={tried}
                onValue={(value, boxes) => setValue(field.code, value, boxes)}
                onNote={(note) =>
                  onChange({ ...content, notes: { ...content.notes, [field.code]: note } }, typed)
                }
                messageOf={(f) => messageOf(f, language)}
                file={field.type === 'FILE' ? files(field.code) : undefined}
              />
            ))}
        </fieldset>
      ))}
      <p>
        <button type="button" className="button button-quiet" onClick={allNil}>
          {t('allNil')}
        </button>
      </p>
      <fieldset>
        <legend>{t('narrative')}</legend>
        {template.narrative.map((part) => (
          <div className="field" key={part.code}>
            <label htmlFor={`narrative-${part.code}`}>
              {part.label[language]} {part.required && <span className="quiet">({t('required')})</span>}
            </label>
            {part.help && <p className="quiet">{part.help[language]}</p>}
            {marks[`/narrative/${part.code}`] && (
              <p className="marked">↩ {marks[`/narrative/${part.code}`]}</p>
            )}
            {tried &&
              findings
                .filter((f) => f.pointer === `/narrative/${part.code}`)
                .map((f) => (
                  <p className="wrong" key={f.code}>
                    {messageOf(f, language)}
                  </p>
                ))}
            <textarea
              id={`narrative-${part.code}`}
              rows={4}
              value={content.narrative[part.code] ?? ''}
              onChange={(event) => setNarrative(part.code, event.target.value)}
            />
            <p className="quiet count">
              {(content.narrative[part.code] ?? '').length}/{part.maxLength}
            </p>
          </div>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('files')}</legend>
        {files()}
      </fieldset>
      <div className="actions actions-sticky">
        <button type="submit" className="button button-main">
          {t('check')}
        </button>
      </div>
    </form>
  );
}
