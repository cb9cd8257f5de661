import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect } from 'react';
import type { ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { onFiles } from '@/shared/attachments/queue';
import { useText } from '@/shared/i18n';
import { FileButtons } from '@/shared/ui/FileButtons';
import { Loaded } from '@/shared/ui/Loaded';
import { useAct } from '@/shared/ui/useAct';
import { Attachments } from './Attachments';
import { act, submissionQuery, templateQuery } from './api';
import { AskExtension, ExtensionBox } from './ExtensionBox';
import { History } from './History';
import { onOutcome } from './outbox';
import { ReceiptCard, ReportContent, ReportHeader } from './ReportParts';
import { ReviewPanel } from './ReviewPanel';
import { words } from './texts';
import { Writing } from './Writing';

// Not needed to write a report at the deadline
const ApprovalPanel = lazy(() => import('./approval/ApprovalPanel'));
const Comments = lazy(() => import('./comments/Comments'));
const Uses = lazy(() => import('./Uses'));

/** Then the form offers what else can be done. */
const isWritable = (s: Submission) => s.allowedActions.some((a) => a.action === 'save' && a.allowed);

export function SubmissionPage({ id }: { id: string }) {
  const client = useQueryClient();
  const submission = useQuery(submissionQuery(id));
  // While another version is fetched the form stays, and with it what is typed
  const template = useQuery({
    ...templateQuery(submission.data?.template),
    placeholderData: keepPreviousData,
  });
  const update = useCallback((s: Submission) => client.setQueryData(['submission', id], s), [client, id]);
  useEffect(
    () => onOutcome((outcome) => outcome.submission === id && 'sent' in outcome && update(outcome.sent)),
    [id, update],
  );
  useEffect(() => onFiles(({ owner, current }) => owner === id && current && update(current)), [id, update]);
  return (
    <Loaded of={submission}>
      {(s) => (
        <>
          <ReportHeader submission={s} />
          <ExtensionBox submission={s} onDone={update} />
          {!isWritable(s) && <AskExtension submission={s} onDone={update} />}
          <Loaded of={template}>
            {(form) => (
              <>
                <Part key={s.id} submission={s} template={form} onDone={update} />
                <Suspense>
                  {s.revision > 0 && <Uses submission={s} />}
                  <Comments submission={s} template={form} />
                </Suspense>
                {(s.revision > 0 || s.approval) && <History submission={s} template={form} />}
                <Paper submission={s} />
              </>
            )}
          </Loaded>
        </>
      )}
    </Loaded>
  );
}

/** Only what somebody may read is printed; the blank form is open to all who see the row. */
function Paper({ submission }: { submission: Submission }) {
  const t = useText(words);
  return (
    <section className="papers">
      {submission.content && (
        <FileButtons as="paper" label={t('paper')} path={`/submissions/${submission.id}/paper`} />
      )}
      <FileButtons as="paper" label={t('blankForm')} path={`/submissions/${submission.id}/blank-form`} />
    </section>
  );
}

function Part(props: { submission: Submission; template: ReportTemplate; onDone: (s: Submission) => void }) {
  const { submission, template, onDone } = props;
  const t = useText(words);
  const withdrawing = useAct();
  const names = submission.allowedActions.map((a) => a.action);
  const may = (name: string) => submission.allowedActions.some((a) => a.action === name && a.allowed);
  const opens = may('open') && !submission.openedAt;
  useEffect(() => {
    if (opens) act(submission.id, 'open').then(onDone, () => {});
  }, [opens, submission.id, onDone]);

  if (submission.approval?.status === 'ASKED' && names.includes('save'))
    return (
      <Suspense fallback={<p role="status">{t('loading')}</p>}>
        <ApprovalPanel {...props} />
      </Suspense>
    );
  if (may('save')) return <Writing {...props} />;
  if (names.includes('save')) {
    const blocked = submission.allowedActions.find((a) => a.action === 'save')?.reason;
    return (
      <>
        {submission.receipt && <ReceiptCard receipt={submission.receipt} submission={submission} />}
        {blocked && <p className="quiet">{blocked}</p>}
        {may('withdraw') && (
          <button
            type="button"
            className="button"
            disabled={withdrawing.busy}
            onClick={() => withdrawing.run((key) => act(submission.id, 'withdraw', key).then(onDone))}
          >
            {t('withdraw')}
          </button>
        )}
        {withdrawing.note}
        <Attachments submission={submission} />
        {submission.content && (
          <ReportContent template={template} content={submission.content} previous={submission.previous} />
        )}
      </>
    );
  }
  return <ReviewPanel {...props} />;
}
