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
  const codes = [...template.fields, ...template.narrative].map((f) => f.code);
  const rank = (code = '') => codes.indexOf(code);
  const inBoxes = Object.keys(typed).map((box) => {
    const [code = '', ...cell] = box.split('.');
    const field = template.fields.find((f) => f.code === code);
    const said = wrongBox(field, { [cell.join('.')]: typed[box] ?? '' }, language);
    return {
      rank: rank(code),
      to: `values-${box}`,
      name: nameOf(`/values/${code}`, template, language),
      said,
    };
  });
  const found = errors.map((f) => ({
    rank: rank(f.pointer.split('/')[2]),
    to: placeOf(f),
    name: nameOf(f.pointer, template, language),
    said: messageOf(f, language),
  }));
  // As they stand in the form, so that one goes through it once, from top to bottom
  const all = [...inBoxes, ...found].sort((a, b) => a.rank - b.rank);
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('errorsTitle', all.length)}</h2>
      <ul>
        {all.map((one) => (
          <li key={one.to + one.said}>
            <a href={`#${one.to}`}>
              {one.name}: {one.said}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const placeOf = (f: Finding) =>
  f.severity === 'QUERY'
    ? `notes-${f.pointer.split('/')[2]}`
    : f.code === 'missing-file'
      ? `files-${f.pointer.split('/')[2]}`
      : anchorOf(f.pointer);
