import type { ReportTemplate, Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { toTake } from './goesOn';
import { words } from './texts';

/** Offers the last figures where a running total goes on from them; nothing is written before a tap. */
export function CarryOn(props: {
  template: ReportTemplate;
  content: SubmissionContent;
  previous: Submission['previous'];
  onTake: (values: SubmissionContent['values']) => void;
}) {
  const { template, content, previous, onTake } = props;
  const t = useText(words);
  const open = toTake(template, content, previous);
  if (!previous || open.length === 0) return null;
  const take = () => {
    const values = { ...content.values };
    for (const { code } of open) {
      const figure = previous.values[code];
      if (figure !== undefined) values[code] = figure;
    }
    onTake(values);
  };
  return (
    <div className="notice">
      <p>{t('goesOn', open.length, previous.periodLabel)}</p>
      <button type="button" className="button" onClick={take}>
        {t('takeBefore', open.length)}
      </button>
    </div>
  );
}
