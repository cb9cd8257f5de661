import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReportFile, ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { ApiError, explained } from '@/shared/api/problem';
import { FilesBox } from '@/shared/attachments/FilesBox';
import { flushFiles } from '@/shared/attachments/queue';
import { fileWords } from '@/shared/attachments/texts';
import { time } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { type Intent, lastAccount, store } from '@/shared/offline/store';
import { Refusal } from '@/shared/ui/Refusal';
import { useOnline } from '@/shared/ui/useOnline';
import { DraftFile } from './DraftFile';
import { ExcelBox } from './ExcelBox';
import { AskExtension } from './ExtensionBox';
import { deliver, flushOutbox, onOutcome } from './outbox';
import { ReportForm } from './ReportForm';
import { ConflictChoice, ReportContent } from './ReportParts';
import { check } from './rules';
import { LeftOvers, TemplateNotice } from './TemplateNotice';
import { words } from './texts';
import { useDraft } from './useDraft';

const MOST_FILES = 40;

type Verb = Exclude<Intent['verb'], 'approve' | undefined>;

/** The report as its unit writes it: the form, the look before sending, the wait for a network. */
export function Writing({
  submission,
  template,
  onDone,
}: {
  submission: Submission;
  template: ReportTemplate;
  onDone: (s: Submission) => void;
}) {
  const t = useText(words);
  const tf = useText(fileWords);
  const account = lastAccount.get() ?? '';
  const [step, setStep] = useState<'write' | 'check' | 'queued'>('write');
  const [verb, setVerb] = useState<Verb>('submit');
  const waits = useRef(false);
  waits.current = step === 'queued';
  const paused = useCallback(() => waits.current, []);
  const online = useOnline();
  const { draft, state, conflict, change, changeContent, resolve, adopt, resume, seen, letGo } = useDraft(
    submission,
    onDone,
    paused,
  );
  const [failure, setFailure] = useState('');

  useEffect(() => {
    store.intent(account, submission.id).then((waiting) => {
      if (!waiting || waiting.verb === 'approve') return;
      setVerb(waiting.verb ?? 'submit');
      setStep('queued');
    });
  }, [account, submission.id]);

  useEffect(
    () =>
      onOutcome((outcome) => {
        if (outcome.submission !== submission.id) return;
        if ('sent' in outcome) {
          letGo();
          return;
        }
        setStep('write');
        setFailure(outcome.refused);
      }),
    [submission.id, letGo],
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

  /** To the receiving unit, or, where the head approves, before the head; without a network as soon as there is one. */
  const handOn = async (asked: Verb) => {
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
      verb: asked,
    };
    await store.keepIntent(intent);
    setVerb(asked);
    setStep('queued');
    try {
      const gone = await deliver(intent);
      await store.dropIntent(account, submission.id);
      await letGo();
      onDone(gone);
      flushFiles();
    } catch (error) {
      if (error instanceof ApiError && error.isPassing) return; // waits on the device
      await store.dropIntent(account, submission.id);
      setStep('write');
      setFailure(explained(error, t('failed')));
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
      <Refusal>{failure}</Refusal>
      {submission.templateChangedAt && <TemplateNotice submission={submission} template={template} />}
      {draft.leftOver && <LeftOvers left={draft.leftOver} onSeen={seen} />}
      {submission.approval?.status === 'GIVEN_BACK' && (
        <p className="notice notice-bad">
          <strong>{t('approvalGivenBack')}</strong> {submission.approval.message}
        </p>
      )}
      {conflict && <ConflictChoice conflict={conflict} template={template} onChoose={resolve} />}
      {step === 'write' && (
        <div className="tools">
          <AskExtension submission={submission} onDone={onDone} />
          <ExcelBox submission={submission.id} version={draft.baseVersion} onRead={adopt} />
          <DraftFile
            submission={submission}
            draft={draft}
            onRead={(content, typed, files) => {
              change({ ...content, files: files(draft.content.files ?? []) }, typed);
              flushFiles();
            }}
          />
        </div>
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
          clashes={conflict !== null}
          files={(field) => (
            <FilesBox
              owner={{ kind: 'submissions', id: submission.id }}
              files={draft.content.files ?? []}
              most={MOST_FILES}
              hint={tf('filesHint')}
              isThere={(sha) =>
                submission.attachments.some((a) => a.sha256 === sha && a.state === 'RECEIVED')
              }
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
              <button type="button" className="button button-main" onClick={() => handOn('submit')}>
                {t('send')}
              </button>
            )}
            {throughHead && (
              <button
                type="button"
                className={sends ? 'button' : 'button button-main'}
                onClick={() => handOn('request-approval')}
              >
                {t('askApproval')}
              </button>
            )}
            <button type="button" className="button" onClick={() => setStep('write')}>
              {t('back')}
            </button>
          </div>
          {(draft.content.files ?? []).length > 0 && (
            <p>{t('filesGo', (draft.content.files ?? []).length)}</p>
          )}
          <ReportContent template={template} content={draft.content} previous={submission.previous} />
        </>
      )}
      {step === 'queued' && (
        <div className="notice" role="status">
          <p>
            <strong>
              {navigator.onLine ? t('sending') : t(verb === 'submit' ? 'queued' : 'approvalQueued')}
            </strong>
          </p>
          <div className="actions">
            <button type="button" className="button button-main" onClick={() => flushOutbox()}>
              {t('retry')}
            </button>
            <button type="button" className="button" onClick={stop}>
              {t('cancelQueue')}
            </button>
          </div>
          <DraftFile submission={submission} draft={draft} />
        </div>
      )}
    </>
  );
}
