import { useState } from 'react';
import type { Submission } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { Refusal } from '@/shared/ui/Refusal';
import { grantExtension, reasoned, requestExtension } from './api';
import { words } from './texts';

/** Gia hạn: what was asked and answered, and the next step of whoever looks. */
export function ExtensionBox(props: { submission: Submission; onDone: (s: Submission) => void }) {
  const { submission: s, onDone } = props;
  const may = (name: string) => s.allowedActions.some((a) => a.action === name && a.allowed);
  const e = s.extension;
  return (
    <>
      {e && (
        <div className={e.status === 'REFUSED' ? 'notice notice-bad' : 'notice'}>
          <p>
            <strong>{e.sentence}</strong>
          </p>
          <p className="quiet">“{e.reason}”</p>
          {e.answer && <p>{e.answer}</p>}
        </div>
      )}
      {may('request-extension') && <Request {...props} />}
      {may('grant-extension') && <Answer submission={s} until={e?.askedUntil ?? ''} onDone={onDone} />}
    </>
  );
}

function Request({ submission: s, onDone }: { submission: Submission; onDone: (s: Submission) => void }) {
  const t = useText(words);
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState('');
  const send = () =>
    requestExtension(s.id, { until, reason: reason.trim() }).then(onDone, (e) =>
      setFailure(explained(e, t('failed'))),
    );
  return (
    <details className="no-print">
      <summary className="button button-quiet">{t('askExtension')}</summary>
      <p className="quiet">{t('askExtensionHint', day(s.period.due.lastDay))}</p>
      <div className="field">
        <label htmlFor="until">{t('extensionUntil')}</label>
        <input
          id="until"
          type="date"
          min={dayAfter(s.period.due.lastDay)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor="extension-reason">{t('reason')}</label>
        <textarea
          id="extension-reason"
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <Refusal>{failure}</Refusal>
      <button type="button" className="button" disabled={!until || !reason.trim()} onClick={send}>
        {t('askExtension')}
      </button>
    </details>
  );
}

function Answer(props: { submission: Submission; until: string; onDone: (s: Submission) => void }) {
  const { submission: s, onDone } = props;
  const t = useText(words);
  const [until, setUntil] = useState(props.until);
  const [failure, setFailure] = useState('');
  const grant = () => grantExtension(s.id, until).then(onDone, (e) => setFailure(explained(e, t('failed'))));
  return (
    <div className="review no-print">
      <label>
        {t('extensionUntil')}{' '}
        <input
          type="date"
          min={dayAfter(s.period.due.lastDay)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <button type="button" className="button button-main" disabled={!until} onClick={grant}>
        {t('grantExtension', day(until))}
      </button>
      <ReasonAction
        label={t('refuseExtension')}
        run={(why) => reasoned(s.id, 'refuse-extension', why)}
        onDone={onDone}
      />
      <Refusal>{failure}</Refusal>
    </div>
  );
}

const dayAfter = (iso: string) =>
  new Date(new Date(`${iso}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
