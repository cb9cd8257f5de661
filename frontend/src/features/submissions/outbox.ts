import { api } from '@/shared/api/client';
import type { Submission } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { flushFiles } from '@/shared/attachments/queue';
import { type Intent, lastAccount, store } from '@/shared/offline/store';
import { approve, requestApproval, submit } from './api';
import { joined } from './joined';

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

const EMPTY = { values: {}, narrative: {}, notes: {} };

function handOn({ submission, content, baseVersion, key, verb }: Intent) {
  if (verb === 'approve') return approve(submission, baseVersion, key);
  return (verb === 'request-approval' ? requestApproval : submit)(submission, content, baseVersion, key);
}

/**
 * Sends one report, or lays it before the head. Where something else of it changed meanwhile (an answer to a request for more time, a colleague
 * in other fields, the template), it is joined and sent again under a new key; a clash, or a value that has no place any
 * more, goes back to the person.
 */
export async function deliver(intent: Intent): Promise<Submission> {
  try {
    return await handOn(intent);
  } catch (failure) {
    // What a head has approved is what the head has read, nothing joined to it
    if (!(failure instanceof ApiError && failure.status === 412) || intent.verb === 'approve') throw failure;
    const current = await api<Submission>(`/submissions/${intent.submission}`);
    const onIt = current.content ?? EMPTY;
    const { content, clashes, lost } = await joined(intent, current);
    const verb = intent.verb ?? 'submit';
    const writable = current.allowedActions.some((a) => a.action === verb && a.allowed);
    if (clashes.length > 0 || lost || !writable) throw failure;
    const again = {
      ...intent,
      content,
      base: onIt,
      template: current.template,
      baseVersion: current.version,
      key: crypto.randomUUID(),
    };
    await store.keepIntent(again);
    return handOn(again);
  }
}

/** Sends what waits on this device, each with the key it was given: twice sent is once received. */
export async function flushOutbox(): Promise<void> {
  const account = lastAccount.get();
  if (!account || !navigator.onLine) return;
  const work = async () => {
    for (const intent of await store.intents(account)) {
      try {
        const sent = await deliver(intent);
        await store.dropIntent(account, intent.submission);
        await store.dropDraft(account, intent.submission);
        await store.keepSubmission(account, sent);
        tell({ submission: intent.submission, sent });
        flushFiles();
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
