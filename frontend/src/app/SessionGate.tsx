import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LoginPage } from '@/features/auth/LoginPage';
import { flushOutbox } from '@/features/submissions/outbox';
import { currentAccount, onSessionChange, refresh } from '@/shared/api/session';
import { flushFiles } from '@/shared/attachments/queue';
import { useText } from '@/shared/i18n';
import { lastAccount, lastPerson } from '@/shared/offline/store';
import { AccountContext } from './account';

/** Refresh a while before the ten minutes of an access token are over. */
const REFRESH_EVERY = 8 * 60_000;
const PUBLIC = /^\/(tai-lieu|bien-nhan|doc-duyet)/;

/** Signed in: the app. Not: sign-in, over what is being typed if there is anything. Offline: what the device holds. */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useText();
  const [account, setAccount] = useState(currentAccount());
  const openedBy = useRef<string | null>(null);
  const [state, setState] = useState<'starting' | 'in' | 'out' | 'ended'>('starting');

  useEffect(() => {
    const stop = onSessionChange(() => {
      const now = currentAccount();
      setAccount(now);
      if (now) {
        // A look through somebody's eyes keeps nothing of that person on this device
        if (now.seenBy) {
          setState('in');
          return;
        }
        const before = lastAccount.get();
        lastAccount.set(now.id);
        lastPerson.keep(now).catch(() => {});
        // Somebody else signed in over an open page: nothing of the first person's may stay in it
        if (openedBy.current && openedBy.current !== now.id && before !== now.id) location.assign('/');
        openedBy.current = now.id;
        flushOutbox().then(flushFiles);
      }
      setState((before) => (now ? 'in' : before === 'in' || before === 'ended' ? 'ended' : 'out'));
    });
    refresh()
      .then((found) => found ?? setState('out'))
      .catch(async () => {
        const person = await lastPerson.read();
        setAccount(person);
        openedBy.current = person?.id ?? null;
        setState(person ? 'in' : 'out');
      });
    const timer = setInterval(
      () => currentAccount() && !currentAccount()?.seenBy && refresh().catch(() => {}),
      REFRESH_EVERY,
    );
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
