import { useContext, useState } from 'react';
import { ApiError } from '@/shared/api/problem';
import { signIn } from '@/shared/api/session';
import { LanguageContext, useText } from '@/shared/i18n';
import { sharedDevice } from '@/shared/offline/store';
import { Refusal } from '@/shared/ui/Refusal';
import { useTitle } from '@/shared/ui/useTitle';
import { ByPasskey } from './ByPasskey';
import { BySso } from './BySso';
import { words } from './texts';

/** @param again over a page that is being written, whose session has ended */
export function LoginPage({ again = false }: { again?: boolean }) {
  const t = useText(words);
  useTitle(t('signIn'));
  const { language, toggle } = useContext(LanguageContext);
  const [failure, setFailure] = useState('');
  const [busy, setBusy] = useState(false);
  const [shared, setShared] = useState(sharedDevice.is());

  const submit = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    setBusy(true);
    setFailure('');
    sharedDevice.set(shared);
    try {
      const [username, password] = [String(data.get('username')), String(data.get('password'))];
      await signIn({ username, password, sharedDevice: shared }, language);
    } catch (error) {
      setFailure(error instanceof ApiError && !error.isOffline ? error.message : t('failed'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="login">
      <main>
        <img src="/icon.svg" alt="" width="56" height="56" />
        <h1>{t('appName')}</h1>
        <p className="quiet">{t(again ? 'signInAgain' : 'signInLead')}</p>
        <Refusal>{failure}</Refusal>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit(event.currentTarget);
          }}
        >
          <div className="field">
            <label htmlFor="username">{t('username')}</label>
            <input
              id="username"
              name="username"
              autoComplete="username"
              autoCapitalize="none"
              required
              maxLength={100}
            />
          </div>
          <div className="field">
            <label htmlFor="password">{t('password')}</label>
            <input
              id="password"
              name="password"
              type="password"
              autoComplete="current-password"
              required
              maxLength={256}
            />
          </div>
          <p>
            <label className="check">
              <input type="checkbox" checked={shared} onChange={(e) => setShared(e.target.checked)} />{' '}
              {t('sharedDevice')}
            </label>
          </p>
          <button type="submit" className="button button-main" disabled={busy}>
            {t('signIn')}
          </button>
        </form>
        <div className="login-ways">
          <ByPasskey sharedDevice={shared} onLeave={() => sharedDevice.set(shared)} onFailure={setFailure} />
          <BySso
            again={again}
            sharedDevice={shared}
            onLeave={() => sharedDevice.set(shared)}
            onFailure={setFailure}
          />
        </div>
        <p>
          <a href="/tai-lieu">{t('publicMaterials')}</a>
        </p>
        <button type="button" className="link" onClick={toggle}>
          {t('otherLanguage')}
        </button>
      </main>
    </div>
  );
}
