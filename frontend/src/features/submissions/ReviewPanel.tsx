import { useState } from 'react';
import type { Mark, ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
import { Attachments } from './Attachments';
import { act, giveBack, reasoned } from './api';
import { Queries } from './Queries';
import { ReportContent } from './ReportParts';
import { words } from './texts';

/** The receiving side: read, mark, return or accept. Buttons come from what the service allows. */
export function ReviewPanel(props: {
  submission: Submission;
  template: ReportTemplate;
  onDone: (s: Submission) => void;
}) {
  const { submission, template, onDone } = props;
  const t = useText(words);
  const [marks, setMarks] = useState<Record<string, string>>({});
  const [message, setMessage] = useState('');
  const [by, setBy] = useState('');
  const [failure, setFailure] = useState('');
  const allowed = (name: string) =>
    submission.allowedActions.find((a) => a.action === name)?.allowed ?? false;

  const run = async (work: () => Promise<Submission>) => {
    try {
      setFailure('');
      onDone(await work());
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
  const mark = (pointer: string) => (
    <div className="mark no-print">
      <label>
        <input
          type="checkbox"
          checked={marks[pointer] !== undefined}
          onChange={(event) => {
            const next = { ...marks };
            if (event.target.checked) next[pointer] = '';
            else delete next[pointer];
            setMarks(next);
          }}
        />
        {t('mark')}
      </label>
      {marks[pointer] !== undefined && (
        <input
          aria-label={t('markMessage')}
          placeholder={t('markMessage')}
          value={marks[pointer]}
          maxLength={1000}
          onChange={(event) => setMarks({ ...marks, [pointer]: event.target.value })}
        />
      )}
    </div>
  );
  const listed: Mark[] = Object.entries(marks).map(([pointer, text]) => ({
    pointer,
    message: text.trim() || t('mark'),
  }));

  return (
    <>
      <Queries submission={submission} template={template} />
      <Attachments submission={submission} />
      {submission.content ? (
        <ReportContent
          template={template}
          content={submission.content}
          previous={submission.previous}
          extra={allowed('return') ? mark : undefined}
        />
      ) : (
        <p className="notice">{t('hiddenContent')}</p>
      )}
      <Refusal>{failure}</Refusal>
      {allowed('accept') && (
        <div className="review">
          <button
            type="button"
            className="button button-main"
            onClick={() => run(() => act(submission.id, 'accept'))}
          >
            {t('accept')}
          </button>
          <details>
            <summary className="button">{t('giveBack')}</summary>
            <div className="field">
              <label htmlFor="message">{t('giveBackMessage')}</label>
              <textarea
                id="message"
                rows={3}
                value={message}
                maxLength={2000}
                onChange={(event) => setMessage(event.target.value)}
              />
            </div>
            <div className="field">
              <label htmlFor="by">{t('giveBackDate')}</label>
              <input id="by" type="date" value={by} onChange={(event) => setBy(event.target.value)} />
            </div>
            <button
              type="button"
              className="button button-bad"
              disabled={!message.trim()}
              onClick={() =>
                run(() =>
                  giveBack(submission.id, { message: message.trim(), marks: listed, resubmitBy: by || null }),
                )
              }
            >
              {t('giveBack')}
              {listed.length > 0 ? ` (${listed.length})` : ''}
            </button>
          </details>
        </div>
      )}
      {allowed('reopen') && (
        <ReasonAction
          label={t('reopen')}
          run={(why) => reasoned(submission.id, 'reopen', why)}
          onDone={onDone}
        />
      )}
      {allowed('waive') && (
        <ReasonAction
          label={t('waive')}
          run={(why) => reasoned(submission.id, 'waive', why)}
          onDone={onDone}
        />
      )}
    </>
  );
}
