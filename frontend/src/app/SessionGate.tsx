import { type ReactNode, useEffect, useState } from 'react';
import { LoginPage } from '@/features/auth/LoginPage';
import { flushOutbox } from '@/features/submissions/outbox';
import { currentAccount, onSessionChange, refresh } from '@/shared/api/session';
import { useText } from '@/shared/i18n';
import { lastAccount } from '@/shared/offline/store';
import { AccountContext } from './account';

/** Refresh a while before the ten minutes of an access token are over. */
const REFRESH_EVERY = 8 * 60_000;
const PUBLIC = /^\/(tai-lieu|bien-nhan|doc-duyet)/;

/** Signed in: the app. Not: sign-in, over what is being typed if there is anything. Offline: what the device holds. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useText();
  const [account, setAccount] = useState(currentAccount());
  const [state, setState] = useState<'starting' | 'in' | 'out' | 'ended'>('starting');

  useEffect(() => {
    const stop = onSessionChange(() => {
      const now = currentAccount();
      setAccount(now);
      if (now) {
        lastAccount.set(now.id);
        flushOutbox();
      }
      setState((before) => (now ? 'in' : before === 'in' || before === 'ended' ? 'ended' : 'out'));
    });
    refresh()
      .then((found) => found ?? setState('out'))
      .catch(() => setState(lastAccount.get() ? 'in' : 'out'));
    const timer = setInterval(() => currentAccount() && refresh().catch(() => {}), REFRESH_EVERY);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, []);

  if (state === 'starting') return <p className="starting">{t('loading')}</p>;
  const isPublic = PUBLIC.test(location.pathname);
  if (state === 'out' && !isPublic) return <LoginPage />;
  return (
    <AccountContext.Provider value={account}>
      {state === 'ended' && !isPublic && (
        <div className="overlay" role="dialog" aria-modal="true">
          <LoginPage message={t('signInAgain')} />
        </div>
      )}
      {children}
    </AccountContext.Provider>
  );
}
