import type { ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { useLanguage, useText } from '@/shared/i18n';
import { Comparisons } from './Comparisons';
import { nameOf } from './messages';
import { words } from './texts';
import { shownValue } from './values';

/** What the rules asked and the unit answered, gathered before the reviewer reads the whole. */
export function Queries({ submission, template }: { submission: Submission; template: ReportTemplate }) {
  const t = useText(words);
  const language = useLanguage();
  const queries = submission.checks.filter((check) => check.severity === 'QUERY');
  if (!submission.content || queries.length === 0) return null;
  const { values, notes } = submission.content;
  const fields = template.fields.filter((f) => queries.some((q) => q.pointer === `/values/${f.code}`));
  return (
    <section className="notice queries" aria-labelledby="queries">
      <h2 id="queries">{t('queriesTitle', queries.length)}</h2>
      {fields.map((field) => (
        <article key={field.code}>
          <h3>{nameOf(`/values/${field.code}`, template, language)}</h3>
          <p>
            <strong>
              {t('reported', shownValue(values[field.code], t('nil'), t('blank'), field, language))}
            </strong>
          </p>
          <Comparisons field={field} compared={submission} />
          {queries
            .filter((q) => q.pointer === `/values/${field.code}`)
            .map((q) => (
              <p key={q.code}>{q.message}</p>
            ))}
          <p className={notes[field.code]?.trim() ? 'explained' : 'wrong'}>
            {notes[field.code]?.trim() ? t('queryNote', notes[field.code] ?? '') : t('queryOpen')}
          </p>
        </article>
      ))}
    </section>
  );
}
