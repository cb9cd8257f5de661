import { useId, useState } from 'react';
import type { ReaderInvitation, VariantDossier } from '@/shared/api/generated/types.gen';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { ReasonAction } from '@/shared/ui/ReasonAction';
import { useAct } from '@/shared/ui/useAct';
import { actOn, inviteReader } from './api';
import { Copy } from './parts';
import { words } from './variantTexts';

const PLAIN = ['submit', 'take-back', 'publish', 'unschedule', 'revoke-reader'] as const;

/** The steps the service allows, as buttons; a blocked one says why. */
export function Steps({ of: v, onDone }: { of: VariantDossier; onDone: (changed?: VariantDossier) => void }) {
  const t = useText(words);
  const act = useAct();
  const [invitation, setInvitation] = useState<ReaderInvitation | null>(null);
  const may = (action: string) => v.allowedActions.some((a) => a.action === action && a.allowed);
  const why = v.allowedActions.find((a) => a.action === 'approve' && !a.allowed)?.reason;
  const run = (verb: string, body?: unknown) => act.run(async () => onDone(await actOn(v.id, verb, body)));
  const link = invitation && `${location.origin}${invitation.path}`;
  return (
    <section aria-label={t('status')} className="steps">
      {act.note}
      <div className="field-line">
        {PLAIN.filter(may).map((verb) => (
          <button
            key={verb}
            type="button"
            className={verb === 'submit' || verb === 'publish' ? 'button button-main' : 'button'}
            disabled={act.busy || ((verb === 'submit' || verb === 'publish') && v.missing.length > 0)}
            onClick={() => run(verb)}
          >
            {t(verb)}
          </button>
        ))}
        {may('invite-reader') && (
          <button
            type="button"
            className="button"
            disabled={act.busy}
            onClick={() =>
              act.run(async () => {
                setInvitation(await inviteReader(v.id));
                onDone();
              })
            }
          >
            {t('invite-reader')}
          </button>
        )}
        {may('approve') && (
          <button
            type="button"
            className="button button-main"
            disabled={act.busy}
            onClick={() => run('approve', { revision: v.revision })}
          >
            {t('approve')}
          </button>
        )}
      </div>
      {link && (
        <div className="notice" role="status">
          <p>{t('inviteHint', invitation.reader, moment(invitation.expiresAt))}</p>
          <Copy text={link} />
        </div>
      )}
      {may('request-changes') && (
        <ReasonAction
          label={t('request-changes')}
          run={(message) => actOn(v.id, 'request-changes', { revision: v.revision, message })}
          onDone={onDone}
        />
      )}
      {why && <p className="quiet">{why}</p>}
      {may('schedule') && <Schedule of={v} onDone={onDone} />}
      {may('withdraw') && (
        <ReasonAction
          label={t('withdraw')}
          run={(reason) => actOn(v.id, 'withdraw', { reason })}
          onDone={onDone}
        />
      )}
    </section>
  );
}

/** The time is Vietnam's, whatever clock the machine goes by. */
function Schedule({ of: v, onDone }: { of: VariantDossier; onDone: (changed: VariantDossier) => void }) {
  const t = useText(words);
  const id = useId();
  const [at, setAt] = useState('');
  const act = useAct();
  return (
    <details>
      <summary className="button">{t('schedule')}</summary>
      <div className="field">
        <label htmlFor={id}>{t('scheduleAt')}</label>
        <input id={id} type="datetime-local" value={at} onChange={(e) => setAt(e.target.value)} />
      </div>
      {act.note}
      <button
        type="button"
        className="button"
        disabled={!at || act.busy}
        onClick={() => act.run(async () => onDone(await actOn(v.id, 'schedule', { at: `${at}:00+07:00` })))}
      >
        {t('schedule')}
      </button>
    </details>
  );
}
