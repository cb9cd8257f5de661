import { type ReactNode, useEffect, useRef, useState } from 'react';
import { LoginPage } from '@/features/auth/LoginPage';
import { flushOutbox } from '@/features/submissions/outbox';
import { currentAccount, onSessionChange, refresh } from '@/shared/api/session';
import { flushFiles } from '@/shared/attachments/queue';
import { useText } from '@/shared/i18n';
import { lastAccount, lastPerson, sharedDevice, store } from '@/shared/offline/store';
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
      .then(async (found) => {
        if (found) return;
        if (sharedDevice.isNewcomers()) await leaveNothing();
        setState('out');
      })
      .catch(async () => {
        const person = sharedDevice.isNewcomers() ? null : await lastPerson.read();
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
          <LoginPage again />
        </div>
      )}
      {children}
    </AccountContext.Provider>
  );
}

/** Of who left a shared computer without signing out. What the server lacks stays for them, and nobody else opens it. */
async function leaveNothing() {
  const account = lastAccount.get();
  if (!account) return;
  const { reports, files } = await store.unsent(account);
  if (reports + files === 0) await store.clear(account);
  lastAccount.forget();
}
