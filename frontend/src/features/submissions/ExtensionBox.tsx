import { useId, useState } from 'react';
import type { Submission } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { FoldedForm } from '@/shared/ui/FoldedForm';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useAct } from '@/shared/ui/useAct';
import { grantExtension, reasoned, requestExtension } from './api';
import { words } from './texts';

interface Props {
  submission: Submission;
  onDone: (s: Submission) => void;
}

const allows = (s: Submission, name: string) => s.allowedActions.some((a) => a.action === name && a.allowed);

/** Gia hạn: what was asked and answered, and the receiving side's answer. */
export function ExtensionBox({ submission: s, onDone }: Props) {
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
      {allows(s, 'grant-extension') && <Answer submission={s} onDone={onDone} />}
    </>
  );
}

/** Asks for a later day, with the reason. */
export function AskExtension({ submission: s, onDone }: Props) {
  const t = useText(words);
  const id = useId();
  if (!allows(s, 'request-extension')) return null;
  return (
    <FoldedForm
      label={t('askExtension')}
      tone="quiet"
      onSubmit={(typed, key) =>
        requestExtension(s.id, { until: typed('until'), reason: typed('reason') }, key).then(onDone)
      }
    >
      <p className="quiet">{t('askExtensionHint', day(s.period.due.lastDay))}</p>
      <div className="field">
        <label htmlFor={`${id}until`}>{t('extensionUntil')}</label>
        <input id={`${id}until`} name="until" type="date" min={dayAfter(s.period.due.lastDay)} required />
      </div>
      <div className="field">
        <label htmlFor={`${id}reason`}>{t('reason')}</label>
        <textarea id={`${id}reason`} name="reason" rows={2} maxLength={2000} required />
      </div>
    </FoldedForm>
  );
}

function Answer({ submission: s, onDone }: Props) {
  const t = useText(words);
  const [until, setUntil] = useState(s.extension?.askedUntil ?? '');
  const act = useAct();
  return (
    <div className="actions no-print">
      <label>
        {t('extensionUntil')}{' '}
        <input
          type="date"
          min={dayAfter(s.period.due.lastDay)}
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="button button-main"
        disabled={!until || act.busy}
        onClick={() => act.run((key) => grantExtension(s.id, until, key).then(onDone))}
      >
        {t('grantExtension', day(until))}
      </button>
      <ReasonAction
        label={t('refuseExtension')}
        run={(why) => reasoned(s.id, 'refuse-extension', why)}
        onDone={onDone}
      />
      {act.note}
    </div>
  );
}

const dayAfter = (iso: string) =>
  new Date(new Date(`${iso}T00:00:00Z`).getTime() + 86_400_000).toISOString().slice(0, 10);
