import type { ReportTemplate, SubmissionContent } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { changes } from './changes';
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
  const text = (content: SubmissionContent, part: keyof SubmissionContent, code: string) =>
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
    </section>
  );
}
