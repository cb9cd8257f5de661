import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { PasskeyCreation, PasskeyPage } from '@/shared/api/generated/types.gen';
import { day } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { passkeys } from '@/shared/passkeys';
import { Loaded } from '@/shared/ui/Loaded';
import { Refusal } from '@/shared/ui/Refusal';
import { useAct } from '@/shared/ui/useAct';
import { deviceOf } from './device';
import { words } from './texts';

const KEY = ['own-passkeys'];

/** The keys by which one signs in without a password. */
export function Passkeys() {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery({ queryKey: KEY, queryFn: () => api<PasskeyPage>('/me/passkeys') });
  const act = useAct();
  const [givenUp, setGivenUp] = useState(false);
  const changed = () => client.invalidateQueries({ queryKey: KEY });
  const add = async (form: HTMLFormElement) => {
    const current = new FormData(form).get('current');
    setGivenUp(false);
    await act.run(async () => {
      const asked = await api<PasskeyCreation>('/me/passkeys/start', { method: 'POST', body: { current } });
      // Null when the person or the device turned it down, which is no fault
      const credential = await passkeys.make(asked).catch(() => null);
      if (!credential) return setGivenUp(true);
      const name = t('onDevice', ...deviceOf(navigator.userAgent));
      await api('/me/passkeys', { method: 'POST', body: { name, credential } });
      form.reset();
    });
    await changed();
  };
  const remove = (passkey: string) =>
    act.run(() => api<void>('/me/passkeys/remove', { method: 'POST', body: { passkey } })).finally(changed);
  return (
    <>
      <h2>{t('passkeys')}</h2>
      <p className="quiet">{t('passkeysLead')}</p>
      {act.note}
      <Refusal>{givenUp && t('passkeyGivenUp')}</Refusal>
      <Loaded of={found}>
        {(data) => (
          <ul className="rows">
            {data.items.map((key) => (
              <li key={key.id}>
                <span>
                  {key.name}{' '}
                  <span className="quiet">
                    {key.lastUsedAt ? t('passkeyUsed', day(key.lastUsedAt)) : t('passkeyNew')}
                  </span>
                </span>
                <button type="button" className="button button-small" onClick={() => remove(key.id)}>
                  {t('passkeyRemove')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      {passkeys.areThere() && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            add(event.currentTarget);
          }}
        >
          <div className="field">
            <label htmlFor="passkey-current">{t('passkeyCurrent')}</label>
            <input
              id="passkey-current"
              name="current"
              type="password"
              autoComplete="current-password"
              required
              maxLength={256}
            />
          </div>
          <button type="submit" className="button" disabled={act.busy}>
            {t('passkeyAdd')}
          </button>
        </form>
      )}
    </>
  );
}
