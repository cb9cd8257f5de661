import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { SessionPage } from '@/shared/api/generated/types.gen';
import { refresh } from '@/shared/api/session';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import { useTitle } from '@/shared/ui/useTitle';
import { deviceOf } from './device';
import { Passkeys } from './Passkeys';
import { words } from './texts';

/** The own password and where one is signed in. */
export default function OwnAccountPage({
  mustChange = false,
  passkeysHere = false,
}: {
  mustChange?: boolean;
  passkeysHere?: boolean;
}) {
  const t = useText(words);
  useTitle(t('mine'));
  return (
    <>
      <h1>{t('mine')}</h1>
      {mustChange && <p className="notice">{t('mustChange')}</p>}
      <Password />
      {!mustChange && passkeysHere && <Passkeys />}
      {!mustChange && <Sessions />}
    </>
  );
}

function Password() {
  const t = useText(words);
  const act = useAct();
  const [changed, setChanged] = useState(false);
  const change = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const body = { current: data.get('current'), next: data.get('next') };
    setChanged(false);
    if (!(await act.run(() => api<void>('/me/password', { method: 'POST', body })))) return;
    form.reset();
    setChanged(true);
    await refresh();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change(event.currentTarget);
      }}
    >
      <h2>{t('changePassword')}</h2>
      {act.note}
      {changed && (
        <p className="notice" role="status">
          {t('passwordChanged')}
        </p>
      )}
      <div className="field">
        <label htmlFor="password-current">{t('current')}</label>
        <input
          id="password-current"
          name="current"
          type="password"
          autoComplete="current-password"
          required
          maxLength={256}
        />
      </div>
      <div className="field">
        <label htmlFor="password-next">{t('next')}</label>
        <p id="password-hint" className="quiet">
          {t('passwordHint')}
        </p>
        <input
          id="password-next"
          name="next"
          type="password"
          autoComplete="new-password"
          aria-describedby="password-hint"
          required
          maxLength={256}
        />
      </div>
      <button type="submit" className="button button-main" disabled={act.busy}>
        {t('changePassword')}
      </button>
    </form>
  );
}

function Sessions() {
  const t = useText(words);
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['own-sessions'],
    queryFn: () => api<SessionPage>('/me/sessions'),
  });
  const act = useAct();
  const end = (session: string | null) =>
    act
      .run(() => api<void>('/me/sessions/end', { method: 'POST', body: { session } }))
      .finally(() => client.invalidateQueries({ queryKey: ['own-sessions'] }));
  return (
    <>
      <h2>{t('sessions')}</h2>
      {act.note}
      <Loaded of={found}>
        {(data) => (
          <>
            <ul className="rows">
              {data.items.map((s) => (
                <li key={s.id}>
                  <span>
                    {moment(s.since)} · {s.address}{' '}
                    <span className="quiet">{t('onDevice', ...deviceOf(s.device))}</span>
                  </span>
                  {s.current ? (
                    <Tag tone="good">{t('thisOne')}</Tag>
                  ) : (
                    <button type="button" className="button button-small" onClick={() => end(s.id)}>
                      {t('endSession')}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {data.items.length > 1 && (
              <button type="button" className="button" onClick={() => end(null)}>
                {t('endOthers')}
              </button>
            )}
          </>
        )}
      </Loaded>
    </>
  );
}
