import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type {
  ReportTemplate,
  Submission,
  SubmissionContent,
  TemplateChangePage,
} from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import type { LeftOver } from '@/shared/offline/store';
import { templateQuery } from './api';
import { words } from './texts';
import { shownValue } from './values';

/** The template changed under the draft: what moved, and what had no place any more, with its values. */
export function TemplateNotice({
  submission,
  template,
}: {
  submission: Submission;
  template: ReportTemplate;
}) {
  const t = useText(words);
  const language = useLanguage();
  const changes = useQuery({
    queryKey: ['template-changes', submission.id, submission.templateChangedAt],
    queryFn: () => api<TemplateChangePage>(`/submissions/${submission.id}/template-changes`),
  });
  const last = changes.data?.items[0];
  const before = useQuery(templateQuery(last?.from));
  if (!last || !before.data) return null;
  const moved = Object.entries(last.moved);
  return (
    <section className="notice" aria-labelledby="template-changed">
      <h2 id="template-changed">{t('templateChanged', moment(last.at))}</h2>
      {moved.length > 0 && (
        <p>
          {t('templateMoved')}{' '}
          {moved
            .map(
              ([from, to]) =>
                `${from} → ${to} ${template.fields.find((f) => f.code === to)?.label[language] ?? ''}`,
            )
            .join('; ')}
        </p>
      )}
      <Values content={last.dropped} template={before.data} title={t('templateDropped')} />
    </section>
  );
}

/** What was typed on this device over the old version and has no place in the new one; it stays until it was seen. */
export function LeftOvers({ left, onSeen }: { left: LeftOver; onSeen: () => void }) {
  const t = useText(words);
  const before = useQuery(templateQuery(left.template));
  if (!before.data) return null;
  return (
    <section className="notice notice-bad" role="alert">
      <Values content={left.content} template={before.data} title={t('leftOver')} />
      <button type="button" className="button" onClick={onSeen}>
        {t('leftOverSeen')}
      </button>
    </section>
  );
}

function Values(props: { content: SubmissionContent; template: ReportTemplate; title: string }) {
  const { content, template, title } = props;
  const t = useText(words);
  const language = useLanguage();
  const field = (code: string) => template.fields.find((f) => f.code === code);
  const lines = [
    ...Object.entries(content.values).map(([code, value]) => ({
      code,
      label: field(code)?.label[language],
      text: shownValue(value, t('nil'), t('blank'), field(code), language),
    })),
    ...Object.entries(content.narrative).map(([code, text]) => ({
      code,
      label: template.narrative.find((n) => n.code === code)?.label[language],
      text,
    })),
  ];
  if (lines.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {lines.map(({ code, label, text }) => (
          <li key={code}>
            <span className="code">{code}</span> {label}: <strong>{text}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
