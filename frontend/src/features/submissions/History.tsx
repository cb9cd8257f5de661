import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { ReportTemplate, Revision, Submission, TimelineEntry } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { type TextKey, useText } from '@/shared/i18n';
import { templateQuery } from './api';
import { ChangeList } from './ChangeList';
import { words } from './texts';
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
  'request-approval',
  'recall-approval',
  'decline-approval',
  'approve',
  'comment',
  'resolve-comment',
  'reopen-comment',
  'expect',
  'consolidate',
]);

/** What happened is seen within five seconds by who looks at it. */
const NEWS_EVERY = 4000;

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
    queryKey: ['timeline', submission.id],
    refetchInterval: NEWS_EVERY,
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
      <Compared revisions={revisions.data} template={template} />
    </>
  );
}

/** Any two sendings beside each other; the last two until somebody chooses. */
function Compared({ revisions, template }: { revisions: Revision[]; template: ReportTemplate }) {
  const t = useText(words);
  const [chosen, setChosen] = useState<{ newer?: number; older?: number }>({});
  const find = (number: number | undefined, at: number) =>
    revisions.find((r) => r.revision === number) ?? revisions[at];
  const newer = find(chosen.newer, 0);
  const older = find(chosen.older, 1);
  if (!newer || !older) return null;
  const pick = (name: 'newer' | 'older', value: number, label: string) => (
    <label>
      {label}{' '}
      <select
        value={value}
        onChange={(event) => setChosen({ ...chosen, [name]: Number(event.target.value) })}
      >
        {revisions.map((r) => (
          <option key={r.revision} value={r.revision}>
            {t('revisionOf', r.revision, moment(r.submittedAt))}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      {revisions.length > 2 && (
        <div className="field field-line no-print">
          {pick('newer', newer.revision, t('compareNewer'))}
          {pick('older', older.revision, t('compareOlder'))}
        </div>
      )}
      <Difference newer={newer} older={older} template={template} />
    </>
  );
}

/** Between two versions of the template what was sent is compared by indicator. */
function Difference(props: { newer: Revision; older: Revision; template: ReportTemplate }) {
  const { newer, older } = props;
  const t = useText(words);
  const other = older.template !== newer.template;
  const from = useQuery({ ...templateQuery(older.template), enabled: other });
  const to = useQuery({ ...templateQuery(newer.template), enabled: newer.template !== props.template.id });
  const template = to.data ?? props.template;
  return (
    <ChangeList
      title={t('changesOf', newer.revision, older.revision)}
      none={t('nothingChanged')}
      newer={newer.content}
      older={other && from.data ? migrate(older.content, from.data, template).content : older.content}
      template={template}
    />
  );
}
