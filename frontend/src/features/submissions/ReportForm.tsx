import { useRef, useState } from 'react';
import type {
  ReportTemplate,
  Submission,
  SubmissionContent,
  TemplateField,
} from '@/shared/api/generated/types.gen';
import { fileWords } from '@/shared/attachments/texts';
import { day } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { useTitle } from '@/shared/ui/useTitle';
import { CarryOn } from './CarryOn';
import { ErrorSummary } from './ErrorSummary';
import { FieldRow } from './FieldRow';
import type { Typed } from './fields/answer';
import { asBefore } from './goesOn';
import { messageOf } from './messages';
import { NarrativeRow } from './NarrativeRow';
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
  /** Somebody else changed the same place, and the choice waits above the form. */
  clashes?: boolean;
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

const anyTyped = (typed: Record<string, string>, field: TemplateField) =>
  Object.keys(boxesOf(field.code, typed)).length > 0;

export function ReportForm({
  submission,
  template,
  content,
  typed,
  findings: found,
  onChange,
  onCheck,
  clashes,
  files,
}: Props) {
  const t = useText(FORM_WORDS);
  const language = useLanguage();
  const [tried, setTried] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  // What is written and no value yet is not missing
  const findings = found.filter(
    (f) => f.code !== 'missing' || typed[f.pointer.split('/')[2] ?? ''] === undefined,
  );
  const errors = findings.filter((f) => f.severity === 'ERROR' || !f.noted);
  const count = errors.length + Object.keys(typed).length;
  const showSummary = tried && count > 0;

  useTitle((showSummary ? `${t('errorWord')}: ` : '') + t('report'));

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

  const isMarked = (part: string, code: string) => marks[`/${part}/${code}`] !== undefined;
  const asked = template.fields.filter((f) => !f.derived);
  const markedFields = asked.filter((f) => isMarked('values', f.code));
  const markedParts = template.narrative.filter((p) => isMarked('narrative', p.code));
  const mending = submission.status === 'RETURNED' && markedFields.length + markedParts.length > 0;
  const restFields = mending ? asked.filter((f) => !markedFields.includes(f)) : asked;
  const restParts = mending ? template.narrative.filter((p) => !markedParts.includes(p)) : template.narrative;
  // What stops the sending must not hide in the folded part
  const wanted =
    tried &&
    (restFields.some((f) => errors.some((e) => e.pointer === `/values/${f.code}`) || anyTyped(typed, f)) ||
      restParts.some((p) => errors.some((e) => e.pointer === `/narrative/${p.code}`)));

  const row = (field: TemplateField) => (
    <FieldRow
      key={field.code}
      field={field}
      value={content.values[field.code]}
      typed={boxesOf(field.code, typed)}
      note={content.notes[field.code]}
      compared={submission}
      asBefore={
        asBefore(field, content.values[field.code], submission.previous)
          ? submission.previous?.periodLabel
          : ''
      }
      findings={findings.filter((f) => f.pointer === `/values/${field.code}`)}
      mark={marks[`/values/${field.code}`]}
      showMissing={tried}
      onValue={(value, boxes) => setValue(field.code, value, boxes)}
      onNote={(note) => onChange({ ...content, notes: { ...content.notes, [field.code]: note } }, typed)}
      messageOf={(f) => messageOf(f, language)}
      file={field.type === 'FILE' ? files(field.code) : undefined}
    />
  );
  const told = (part: ReportTemplate['narrative'][number]) => (
    <NarrativeRow
      key={part.code}
      part={part}
      text={content.narrative[part.code] ?? ''}
      mark={marks[`/narrative/${part.code}`]}
      findings={tried ? findings.filter((f) => f.pointer === `/narrative/${part.code}`) : []}
      onText={(text) => setNarrative(part.code, text)}
    />
  );
  const rest = (
    <>
      <Suggestions
        submission={submission.id}
        values={content.values}
        onTake={(code, value) => setValue(code, value, {})}
      />
      <CarryOn
        template={template}
        content={content}
        previous={submission.previous}
        onTake={(values) => onChange({ ...content, values }, typed)}
      />
      {template.groups
        .map((group) => ({ group, fields: restFields.filter((f) => f.group === group.code) }))
        .filter(({ fields }) => fields.length > 0)
        .map(({ group, fields }) => (
          <fieldset key={group.code}>
            <legend>{group.label[language]}</legend>
            {fields.map(row)}
          </fieldset>
        ))}
      <p>
        <button type="button" className="button button-quiet" onClick={allNil}>
          {t('allNil')}
        </button>
      </p>
      {restParts.length > 0 && (
        <fieldset>
          <legend>{t('narrative')}</legend>
          {restParts.map(told)}
        </fieldset>
      )}
    </>
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {showSummary && <ErrorSummary template={template} typed={typed} errors={errors} ref={summary} />}
      {mending && (
        <section className="to-mend" aria-labelledby="to-mend">
          <h2 id="to-mend">{t('toMend', markedFields.length + markedParts.length)}</h2>
          <p className="prose">
            <strong>{t('returnedWith')}</strong> {submission.returnMessage}
          </p>
          {submission.resubmitBy && <p>{t('resubmitBy', day(submission.resubmitBy))}</p>}
          {markedFields.map(row)}
          {markedParts.map(told)}
        </section>
      )}
      {mending ? (
        <details
          className="folded"
          open={unfolded || wanted}
          onToggle={(event) => setUnfolded(event.currentTarget.open)}
        >
          <summary className="button button-quiet">
            {t('otherItems', restFields.length + restParts.length)}
          </summary>
          {rest}
        </details>
      ) : (
        rest
      )}
      <fieldset>
        <legend>{t('files')}</legend>
        {files()}
      </fieldset>
      <div className="actions actions-sticky">
        <button type="submit" className="button button-main">
          {t('check')}
        </button>
        {clashes && (
          <a className="button button-bad" href="#conflict">
            {t('conflictSee')}
          </a>
        )}
      </div>
    </form>
  );
}
