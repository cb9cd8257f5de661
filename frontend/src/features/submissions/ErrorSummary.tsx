import type { Ref } from 'react';
import type { ReportTemplate } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { anchorOf, messageOf, nameOf, wrongBox } from './messages';
import type { Finding } from './rules';
import { words } from './texts';

/** All that stands in the way of sending, each with the way to it. */
export function ErrorSummary(props: {
  template: ReportTemplate;
  typed: Record<string, string>;
  errors: Finding[];
  ref: Ref<HTMLDivElement>;
}) {
  const { template, typed, errors, ref } = props;
  const t = useText(words);
  const language = useLanguage();
  const boxes = Object.keys(typed);
  const place = (f: Finding) =>
    f.severity === 'QUERY'
      ? `notes-${f.pointer.split('/')[2]}`
      : f.code === 'missing-file'
        ? `files-${f.pointer.split('/')[2]}`
        : anchorOf(f.pointer);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('errorsTitle', errors.length + boxes.length)}</h2>
      <ul>
        {boxes.map((box) => {
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
            <a href={`#${place(f)}`}>
              {nameOf(f.pointer, template, language)}: {messageOf(f, language)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
