import { useState } from 'react';
import type { Mark, ReportTemplate, Submission } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { FoldedForm } from '@/shared/ui/FoldedForm';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useAct } from '@/shared/ui/useAct';
import { Attachments } from './Attachments';
import { act, giveBack, reasoned } from './api';
import { Queries } from './Queries';
import { ReportContent } from './ReportParts';
import { words } from './texts';

/** Why there is nothing to read. */
const HIDDEN: Partial<Record<Submission['status'], 'notBegun' | 'hiddenMending'>> = {
  NOT_STARTED: 'notBegun',
  RETURNED: 'hiddenMending',
};

/** The receiving side: read, mark, return or accept. Buttons come from what the service allows. */
export function ReviewPanel(props: {
  submission: Submission;
  template: ReportTemplate;
  onDone: (s: Submission) => void;
}) {
  const { submission, template, onDone } = props;
  const t = useText(words);
  const [marks, setMarks] = useState<Record<string, string>>({});
  const accepting = useAct();
  const action = (name: string) => submission.allowedActions.find((a) => a.action === name);
  const allowed = (name: string) => action(name)?.allowed ?? false;

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
        submission.status !== 'WAIVED' && (
          <p className="notice">{t(HIDDEN[submission.status] ?? 'hiddenContent')}</p>
        )
      )}
      {accepting.note}
      {allowed('accept') && (
        <div className="review actions actions-sticky no-print">
          <button
            type="button"
            className="button button-main"
            disabled={accepting.busy}
            onClick={() => accepting.run((key) => act(submission.id, 'accept', key).then(onDone))}
          >
            {t('accept')}
          </button>
          <FoldedForm
            label={listed.length > 0 ? `${t('giveBack')} (${listed.length})` : t('giveBack')}
            bad
            onSubmit={(typed, key) =>
              giveBack(
                submission.id,
                { message: typed('message'), marks: listed, resubmitBy: typed('by') || null },
                key,
              ).then(onDone)
            }
          >
            <div className="field">
              <label htmlFor="message">{t('giveBackMessage')}</label>
              <textarea id="message" name="message" rows={3} maxLength={2000} required />
            </div>
            <div className="field">
              <label htmlFor="by">{t('giveBackDate')}</label>
              <input id="by" name="by" type="date" />
            </div>
          </FoldedForm>
        </div>
      )}
      {submission.status === 'ACCEPTED' && action('reopen')?.reason && (
        <p className="quiet">{t('notReopened', action('reopen')?.reason ?? '')}</p>
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
