import type { Submission, TemplateField, Value } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { words } from './texts';
import { shownValue } from './values';

export type Compared = Pick<Submission, 'previous' | 'lastYear' | 'peers'>;

/** What a figure is compared with, in one line: last time, a year ago, the peers. Nothing where there is none. */
export function Comparisons({ field, compared }: { field: TemplateField; compared: Compared }) {
  const t = useText(words);
  const language = useLanguage();
  const { previous, lastYear, peers } = compared;
  const said = (value: Value) => shownValue(value, t('nil'), '–', field, language);
  const before = previous?.values[field.code];
  const yearAgo = lastYear?.values[field.code];
  const median = peers?.medians[field.code];
  // a series with one report a year says it once
  const sameReport = previous?.periodLabel === lastYear?.periodLabel;
  const parts = [
    before === undefined ? null : { text: t('lastTime', said(before)), title: previous?.periodLabel },
    yearAgo === undefined || sameReport
      ? null
      : { text: t('yearAgo', said(yearAgo)), title: lastYear?.periodLabel },
    median === undefined
      ? null
      : {
          text: t('peersMedian', number(median)),
          title: t('peersOf', peers?.units ?? 0, peers?.periodLabel ?? ''),
        },
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <ul className="compared quiet" aria-label={t('comparedWith')}>
      {parts.map((part) => (
        <li key={part.text} title={part.title}>
          {part.text}
        </li>
      ))}
    </ul>
  );
}
