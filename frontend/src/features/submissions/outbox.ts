import type { Submission } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { lastAccount, store } from '@/shared/offline/store';
import { submit } from './api';

type Listener = (sent: Submission) => void;
const listeners = new Set<Listener>();

export function onSent(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Sends what waits on this device, each with the key it was given: twice sent is once received. */
export async function flushOutbox(): Promise<void> {
  const account = lastAccount.get();
  if (!account || !navigator.onLine) return;
  const work = async () => {
    for (const intent of await store.intents(account)) {
      try {
        const sent = await submit(intent.submission, intent.content, intent.baseVersion, intent.key);
        await store.dropIntent(account, intent.submission);
        await store.dropDraft(account, intent.submission);
        await store.keepSubmission(account, sent);
        for (const listener of listeners) listener(sent);
      } catch (failure) {
        // A passing fault waits for the next time; a refusal goes back to the person
        if (failure instanceof ApiError && !failure.isPassing && failure.status !== 401) {
          await store.dropIntent(account, intent.submission);
        }
      }
    }
  };
  await (navigator.locks ? navigator.locks.request('dondoc-outbox', work) : work());
}

export function watchOutbox() {
  const flush = () => {
    flushOutbox();
  };
  addEventListener('online', flush);
  document.addEventListener('visibilitychange', flush);
  flush();
}
