import type { Submission } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { lastAccount, store } from '@/shared/offline/store';
import { submit } from './api';

type Outcome = { submission: string; sent: Submission } | { submission: string; refused: string };
type Listener = (outcome: Outcome) => void;
const listeners = new Set<Listener>();

/** What became of a report that waited: sent, or refused with the reason. */
export function onOutcome(listener: Listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

function tell(outcome: Outcome) {
  for (const listener of listeners) listener(outcome);
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
        tell({ submission: intent.submission, sent });
      } catch (failure) {
        // A passing fault waits for the next time; a refusal goes back to the person
        if (failure instanceof ApiError && !failure.isPassing && failure.status !== 401) {
          await store.dropIntent(account, intent.submission);
          tell({ submission: intent.submission, refused: failure.message });
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
