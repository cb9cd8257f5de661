import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { ReportFile, ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { ApiError, explained } from '@/shared/api/problem';
import { time } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { lastAccount, store } from '@/shared/offline/store';
import { FileButtons } from '@/shared/ui/FileButtons';
import { Loaded } from '@/shared/ui/Loaded';
import { useOnline } from '@/shared/ui/useOnline';
import { Attachments } from './Attachments';
import { act, requestApproval, submissionQuery, templateQuery } from './api';
import { DraftFile } from './DraftFile';
import { ExcelBox } from './ExcelBox';
import { ExtensionBox } from './ExtensionBox';
import { FilesBox } from './FilesBox';
import { flushFiles, onFiles } from './files';
import { History } from './History';
import { deliver, flushOutbox, onOutcome } from './outbox';
import { ReportForm } from './ReportForm';
import { ConflictChoice, ReceiptCard, ReportContent, ReportHeader } from './ReportParts';
import { ReviewPanel } from './ReviewPanel';
import { check } from './rules';
import { LeftOvers, TemplateNotice } from './TemplateNotice';
import { words } from './texts';
import { useDraft } from './useDraft';

// Not needed to write a report at the deadline
const ApprovalPanel = lazy(() => import('./approval/ApprovalPanel'));
const Comments = lazy(() => import('./comments/Comments'));

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
  useEffect(
    () => onFiles(({ submission: of, current }) => of === id && current && update(current)),
    [id, update],
  );
  return (
    <Loaded of={submission}>
      {(s) => (
        <>
          <ReportHeader submission={s} />
          <ExtensionBox submission={s} onDone={update} />
          <Loaded of={template}>
            {(form) => (
              <>
                <Part key={s.id} submission={s} template={form} onDone={update} />
                <Suspense>
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
            onClick={() => act(submission.id, 'withdraw').then(onDone)}
          >
            {t('withdraw')}
          </button>
        )}
        <Attachments submission={submission} />
        {submission.content && (
          <ReportContent template={template} content={submission.content} previous={submission.previous} />
        )}
      </>
    );
  }
  return <ReviewPanel {...props} />;
}

function Writing({
  submission,
  template,
  onDone,
}: {
  submission: Submission;
  template: ReportTemplate;
  onDone: (s: Submission) => void;
}) {
  const t = useText(words);
  const account = lastAccount.get() ?? '';
  const [step, setStep] = useState<'write' | 'check' | 'queued'>('write');
  const waits = useRef(false);
  waits.current = step === 'queued';
  const paused = useCallback(() => waits.current, []);
  const online = useOnline();
  const { draft, state, conflict, change, changeContent, resolve, adopt, resume, seen } = useDraft(
    submission,
    onDone,
    paused,
  );
  const [failure, setFailure] = useState('');

  useEffect(() => {
    store.intent(account, submission.id).then((waiting) => waiting && setStep('queued'));
  }, [account, submission.id]);

  useEffect(
    () =>
      onOutcome((outcome) => {
        if (outcome.submission !== submission.id || !('refused' in outcome)) return;
        setStep('write');
        setFailure(outcome.refused);
      }),
    [submission.id],
  );

  // Over the draft of this moment: preparing a photo takes a while, and somebody types meanwhile
  const changeFiles = useCallback(
    (those: (files: ReportFile[]) => ReportFile[]) =>
      changeContent((content) => ({ ...content, files: those(content.files ?? []) })),
    [changeContent],
  );

  // What came back from the way goes over to the server's version, if that has changed
  useEffect(() => {
    if (step === 'write') resume();
  }, [step, resume]);

  const send = async () => {
    if (!draft) return;
    setFailure('');
    const intent = (await store.intent(account, submission.id)) ?? {
      account,
      submission: submission.id,
      key: crypto.randomUUID(),
      content: draft.content,
      baseVersion: draft.baseVersion,
      base: draft.base,
      template: draft.template,
      createdAt: new Date().toISOString(),
    };
    await store.keepIntent(intent);
    setStep('queued');
    try {
      const sent = await deliver(intent);
      await store.dropIntent(account, submission.id);
      await store.dropDraft(account, submission.id);
      onDone(sent);
      flushFiles();
    } catch (error) {
      if (error instanceof ApiError && error.isPassing) return; // waits on the device
      await store.dropIntent(account, submission.id);
      setStep('write');
      setFailure(error instanceof ApiError ? error.message : t('failed'));
    }
  };
  /** Where the head approves: the report is laid before the head instead of being sent. */
  const ask = async () => {
    if (!draft) return;
    setFailure('');
    setStep('queued');
    try {
      const asked = await requestApproval(submission.id, draft.content, draft.baseVersion);
      await store.dropDraft(account, submission.id);
      onDone(asked);
    } catch (error) {
      setStep('write');
      setFailure(
        error instanceof ApiError && error.isOffline ? t('approvalOffline') : explained(error, t('failed')),
      );
    }
  };
  const throughHead = submission.allowedActions.some((a) => a.action === 'request-approval' && a.allowed);
  const sends = submission.allowedActions.some((a) => a.action === 'submit' && a.allowed);
  const stop = async () => {
    await store.dropIntent(account, submission.id);
    setStep('write');
  };

  if (!draft) return <p role="status">{t('loading')}</p>;
  const findings = check(template, draft.content, submission);
  return (
    <>
      <p className={`saved saved-${state.where}`} role="status" aria-live="polite">
        {state.where === 'server' && state.at && `☁ ${t('savedServer', time(state.at))}`}
        {state.where === 'device' &&
          state.at &&
          `▣ ${online ? t('savedHere', time(state.at)) : t('savedOffline', time(state.at))}`}
        {state.where === 'nowhere' && '\u00a0'}
      </p>
      {failure && (
        <p className="notice notice-bad" role="alert">
          {failure}
        </p>
      )}
      {submission.templateChangedAt && <TemplateNotice submission={submission} template={template} />}
      {draft.leftOver && <LeftOvers left={draft.leftOver} onSeen={seen} />}
      {submission.approval?.status === 'GIVEN_BACK' && (
        <p className="notice notice-bad">
          <strong>{t('approvalGivenBack')}</strong> {submission.approval.message}
        </p>
      )}
      {conflict && <ConflictChoice conflict={conflict} template={template} onChoose={resolve} />}
      {step === 'write' && (
        <>
          <ExcelBox submission={submission.id} version={draft.baseVersion} onRead={adopt} />
          <DraftFile
            submission={submission}
            draft={draft}
            onRead={(content, typed) => change({ ...content, files: draft.content.files }, typed)}
          />
        </>
      )}
      {step === 'write' && (
        <ReportForm
          submission={submission}
          template={template}
          content={draft.content}
          typed={draft.typed}
          findings={findings}
          onChange={change}
          onCheck={() => setStep('check')}
          files={(field) => (
            <FilesBox
              submission={submission.id}
              files={draft.content.files ?? []}
              attachments={submission.attachments}
              field={field}
              onChange={changeFiles}
            />
          )}
        />
      )}
      {step === 'check' && (
        <>
          <h2>{t('check')}</h2>
          {throughHead && !sends && <p className="notice">{t('approvalRule')}</p>}
          <div className="actions">
            {sends && (
              <button type="button" className="button button-main" onClick={send}>
                {t('send')}
              </button>
            )}
            {throughHead && (
              <button type="button" className={sends ? 'button' : 'button button-main'} onClick={ask}>
                {t('askApproval')}
              </button>
            )}
            <button type="button" className="button" onClick={() => setStep('write')}>
              {t('back')}
            </button>
          </div>
          {(draft.content.files ?? []).length > 0 && (
            <p>📎 {t('filesGo', (draft.content.files ?? []).length)}</p>
          )}
          <ReportContent template={template} content={draft.content} previous={submission.previous} />
        </>
      )}
      {step === 'queued' && (
        <div className="notice" role="status">
          <p>
            <strong>{navigator.onLine ? t('sending') : t('queued')}</strong>
          </p>
          <div className="actions">
            <button type="button" className="button button-main" onClick={() => flushOutbox()}>
              {t('retry')}
            </button>
            <button type="button" className="button" onClick={stop}>
              {t('cancelQueue')}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
