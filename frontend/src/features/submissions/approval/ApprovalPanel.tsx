import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import type { ReportTemplate, Revision, Submission } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useLanguage, useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
import { useAct } from '@/shared/ui/useAct';
import { act, reasoned } from '../api';
import { ChangeList } from '../ChangeList';
import { nameOf } from '../messages';
import { flushOutbox } from '../outbox';
import { ReportContent } from '../ReportParts';
import { words } from './texts';
import { useApproval } from './useApproval';

/** A report that waits for the head of its unit: what has changed first, then approve or give back. Made for a phone. */
export default function ApprovalPanel(props: {
  submission: Submission;
  template: ReportTemplate;
  onDone: (s: Submission) => void;
}) {
  const { submission: s, template, onDone } = props;
  const t = useText(words);
  const language = useLanguage();
  const { waits, failure, approve, stop } = useApproval(s, onDone, t('failed'));
  const recalling = useAct();
  const revisions = useQuery({
    queryKey: ['revisions', s.id, s.revision],
    enabled: s.revision > 0,
    queryFn: () => api<{ items: Revision[] }>(`/submissions/${s.id}/revisions`).then((p) => p.items),
  });
  const last = revisions.data?.[0];
  const may = (name: string) => s.allowedActions.some((a) => a.action === name && a.allowed);
  const own = s.allowedActions.find((a) => a.action === 'approve' && !a.allowed)?.reason;
  const notes = s.checks.filter((c) => c.noted);
  return (
    <section className="panel" aria-labelledby="approval">
      <h2 id="approval">{t('waitsTitle')}</h2>
      <p>
        {s.approval && t('askedAt', moment(s.approval.askedAt))} {t('rule')}
      </p>
      {s.content && last && (
        <ChangeList
          title={t('changedSince', last.revision)}
          none={t('unchanged')}
          older={last.content}
          newer={s.content}
          template={template}
        />
      )}
      {s.revision === 0 && <p className="quiet">{t('firstTime')}</p>}
      {notes.length > 0 && (
        <>
          <h3>{t('explained')}</h3>
          <ul className="changes">
            {notes.map((c) => (
              <li key={c.pointer + c.code}>
                <strong>{nameOf(c.pointer, template, language)}</strong>: {c.message}{' '}
                <span className="quiet">“{s.content?.notes[c.pointer.split('/')[2] ?? '']}”</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <Refusal>{failure}</Refusal>
      {recalling.note}
      {waits && (
        <p className="notice" role="status">
          <strong>{t('approvalWaits')}</strong>
        </p>
      )}
      <div className="actions actions-sticky no-print">
        {may('approve') && !waits && (
          <button type="button" className="button button-main" onClick={approve}>
            {t('approve')}
          </button>
        )}
        {waits && (
          <>
            <button type="button" className="button button-main" onClick={() => flushOutbox()}>
              {t('retry')}
            </button>
            <button type="button" className="button" onClick={stop}>
              {t('stopApproval')}
            </button>
          </>
        )}
        {may('decline-approval') && (
          <ReasonAction
            label={t('giveBackToOfficer')}
            run={(why) => reasoned(s.id, 'decline-approval', why)}
            onDone={onDone}
          />
        )}
        {/* Who may give it back to the officer does that, with a reason */}
        {may('recall-approval') && !may('decline-approval') && (
          <button
            type="button"
            className="button"
            disabled={recalling.busy}
            onClick={() => recalling.run((key) => act(s.id, 'recall-approval', key).then(onDone))}
          >
            {t('recall')}
          </button>
        )}
      </div>
      {own && <p className="quiet">{own}</p>}
      <details open={s.revision === 0}>
        <summary className="button button-quiet">{t('whole')}</summary>
        {s.content && <ReportContent template={template} content={s.content} previous={s.previous} />}
      </details>
    </section>
  );
}
