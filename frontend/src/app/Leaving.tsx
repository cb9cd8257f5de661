import { useEffect, useRef } from 'react';
import { signOut } from '@/shared/api/session';
import { useText } from '@/shared/i18n';
import { lastAccount, store } from '@/shared/offline/store';

export type Unsent = Awaited<ReturnType<typeof store.unsent>>;

/** On a shared computer nothing of one person waits for the next. */
export async function signOutAndClear() {
  const account = lastAccount.get();
  if (account) await store.clear(account);
  lastAccount.forget();
  await signOut().catch(() => {}); // without a network the cookie stays, and the next person signs in over it
  location.assign('/');
}

/** Something of this person's has not reached the server: signing out would lose it, so it is said first. */
export function Leaving({
  unsent,
  onStay,
  onLeave,
}: {
  unsent: Unsent;
  onStay: () => void;
  onLeave: () => void;
}) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} aria-labelledby="leaving" onClose={onStay}>
      <h2 id="leaving">{t('leavingTitle')}</h2>
      <p>{t('leavingText', unsent.reports, unsent.files)}</p>
      <div className="actions">
        <button type="button" className="button button-main" onClick={onStay}>
          {t('leavingStay')}
        </button>
        <button type="button" className="button button-bad" onClick={onLeave}>
          {t('leavingGo')}
        </button>
      </div>
    </dialog>
  );
}
