import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type {
  ReportTemplate,
  Revision,
  Submission,
  SubmissionContent,
  TimelineEntry,
} from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { type TextKey, useLanguage, useText } from '@/shared/i18n';
import { templateQuery } from './api';
import { changes, type Place } from './changes';
import { fileWords } from './fileTexts';
import { words } from './texts';
import { shownValue } from './values';
import { migrate } from './versions';

const KNOWN = new Set([
  'submit',
  'files-complete',
  'withdraw',
  'open',
  'return',
  'accept',
  'reopen',
  'waive',
  'request-extension',
  'grant-extension',
  'refuse-extension',
  'change-template',
]);

/** "What happened to my report?", and what changed between one sending and the next. Fetched when it is opened. */
export function History({ submission, template }: { submission: Submission; template: ReportTemplate }) {
  const t = useText(words);
  const [open, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="button button-quiet">{t('history')}</summary>
      {open && <Timeline submission={submission} template={template} />}
    </details>
  );
}

function Timeline({ submission, template }: { submission: Submission; template: ReportTemplate }) {
  const t = useText(words);
  const steps = useQuery({
    queryKey: ['timeline', submission.id, submission.version],
    queryFn: () =>
      api<{ items: TimelineEntry[] }>(`/submissions/${submission.id}/timeline`).then((p) => p.items),
  });
  const revisions = useQuery({
    queryKey: ['revisions', submission.id, submission.revision],
    queryFn: () => api<{ items: Revision[] }>(`/submissions/${submission.id}/revisions`).then((p) => p.items),
  });
  if (steps.isError || revisions.isError) return <p className="notice notice-bad">{t('failed')}</p>;
  if (!steps.data || !revisions.data) return <p role="status">{t('loading')}</p>;
  return (
    <>
      <ol className="timeline">
        {steps.data.map((step) => (
          <li key={step.at + step.action}>
            <time dateTime={step.at}>{moment(step.at)}</time>{' '}
            <strong>{KNOWN.has(step.action) ? t(`h_${step.action}` as TextKey) : step.action}</strong>{' '}
            <span className="quiet">{[step.unit, step.by].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ol>
      {revisions.data.slice(0, -1).map((newer, index) => (
        <Difference
          key={newer.revision}
          newer={newer}
          older={revisions.data[index + 1] as Revision}
          template={template}
        />
      ))}
    </>
  );
}

function Difference(props: { newer: Revision; older: Revision; template: ReportTemplate }) {
  const { newer, older } = props;
  // Between two versions of the template what was sent is compared by indicator
  const other = older.template !== newer.template;
  const from = useQuery({ ...templateQuery(older.template), enabled: other });
  const to = useQuery({ ...templateQuery(newer.template), enabled: newer.template !== props.template.id });
  const template = to.data ?? props.template;
  const t = useText(words);
  const language = useLanguage();
  const fieldOf = (code: string) => template.fields.find((f) => f.code === code);
  const name = (code: string) =>
    [...template.fields, ...template.narrative].find((f) => f.code === code)?.label[language] ?? code;
  const text = (content: SubmissionContent, part: Place['part'], code: string) =>
    part === 'values'
      ? shownValue(content.values[code], t('nil'), t('blank'), fieldOf(code), language)
      : content[part][code]?.trim() || t('blank');
  const before = other && from.data ? migrate(older.content, from.data, template).content : older.content;
  const places = changes(before, newer.content);
  return (
    <section>
      <h3>{t('changesOf', newer.revision, older.revision)}</h3>
      {places.length === 0 && <p className="quiet">{t('nothingChanged')}</p>}
      <ul className="changes">
        {places.map(({ part, code }) => (
          <li key={part + code}>
            {name(code)}
            {part === 'notes' ? ` (${t('explain')})` : ''}: <del>{text(before, part, code)}</del>{' '}
            <ins>{text(newer.content, part, code)}</ins>
          </li>
        ))}
      </ul>
      <ChangedFiles newer={newer.content} older={older.content} />
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
