import type { ReportTemplate, SubmissionContent } from '@/shared/api/generated/types.gen';
import { fileWords } from '@/shared/attachments/texts';
import { useLanguage, useText } from '@/shared/i18n';
import { changes, type Place } from './changes';
import { words } from './texts';
import { shownValue } from './values';

/** What is different between two contents, place by place. */
export function ChangeList(props: {
  title: string;
  none: string;
  newer: SubmissionContent;
  older: SubmissionContent;
  template: ReportTemplate;
}) {
  const { title, none, newer, older, template } = props;
  const t = useText(words);
  const language = useLanguage();
  const fieldOf = (code: string) => template.fields.find((f) => f.code === code);
  const name = (code: string) =>
    [...template.fields, ...template.narrative].find((f) => f.code === code)?.label[language] ?? code;
  const text = (content: SubmissionContent, part: Place['part'], code: string) =>
    part === 'values'
      ? shownValue(content.values[code], t('nil'), t('blank'), fieldOf(code), language)
      : content[part][code]?.trim() || t('blank');
  const places = changes(older, newer);
  return (
    <section>
      <h3>{title}</h3>
      {places.length === 0 && <p className="quiet">{none}</p>}
      <ul className="changes">
        {places.map(({ part, code }) => (
          <li key={part + code}>
            {name(code)}
            {part === 'notes' ? ` (${t('explain')})` : ''}: <del>{text(older, part, code)}</del>{' '}
            <ins>{text(newer, part, code)}</ins>
          </li>
        ))}
      </ul>
      <ChangedFiles newer={newer} older={older} />
    </section>
  );
}

function ChangedFiles({ newer, older }: { newer: SubmissionContent; older: SubmissionContent }) {
  const t = useText(fileWords);
  const has = (content: SubmissionContent, sha: string) => content.files?.some((f) => f.sha256 === sha);
  const added = (newer.files ?? []).filter((f) => !has(older, f.sha256));
  const gone = (older.files ?? []).filter((f) => !has(newer, f.sha256));
  if (added.length + gone.length === 0) return null;
  return (
    <p className="changes">
      {t('files')}:{' '}
      {gone.map((f) => (
        <del key={f.sha256}>{f.name}</del>
      ))}{' '}
      {added.map((f) => (
        <ins key={f.sha256}>{f.name}</ins>
      ))}
    </p>
  );
}
