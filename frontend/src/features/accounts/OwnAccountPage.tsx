import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import type { SessionPage } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { refresh } from '@/shared/api/session';
import { moment } from '@/shared/format';
import { useText } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Tag } from '@/shared/ui/Tag';
import { useTitle } from '@/shared/ui/useTitle';
import { words } from './texts';

/** The own password and where one is signed in. */
export default function OwnAccountPage({ mustChange = false }: { mustChange?: boolean }) {
  const t = useText(words);
  useTitle(t('mine'));
  return (
    <>
      <h1>{t('mine')}</h1>
      {mustChange && <p className="notice">{t('mustChange')}</p>}
      <Password />
      {!mustChange && <Sessions />}
    </>
  );
}

function Password() {
  const t = useText(words);
  const [said, setSaid] = useState({ text: '', bad: false });
  const change = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    try {
      await api<void>('/me/password', {
        method: 'POST',
        body: { current: data.get('current'), next: data.get('next') },
      });
      form.reset();
      setSaid({ text: t('passwordChanged'), bad: false });
      await refresh();
    } catch (error) {
      setSaid({ text: explained(error, t('failed')), bad: true });
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        change(event.currentTarget);
      }}
    >
      <h2>{t('changePassword')}</h2>
      {said.text && (
        <p className={said.bad ? 'notice notice-bad' : 'notice'} role={said.bad ? 'alert' : 'status'}>
          {said.text}
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
      <button type="submit" className="button button-main">
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
  const end = async (session: string | null) => {
    await api<void>('/me/sessions/end', { method: 'POST', body: { session } });
    await client.invalidateQueries({ queryKey: ['own-sessions'] });
  };
  return (
    <>
      <h2>{t('sessions')}</h2>
      <Loaded of={found}>
        {(data) => (
          <>
            <ul className="rows">
              {data.items.map((s) => (
                <li key={s.id}>
                  <span>
                    {moment(s.since)} · {s.address} <span className="quiet">{s.device?.slice(0, 80)}</span>
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
