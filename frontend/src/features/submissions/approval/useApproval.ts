import { useEffect, useState } from 'react';
import type { Submission } from '@/shared/api/generated/types.gen';
import { ApiError, explained } from '@/shared/api/problem';
import { lastAccount, store } from '@/shared/offline/store';
import { deliver, onOutcome } from '../outbox';

/** The head's word, which waits on the device while there is no network, under one key. */
export function useApproval(s: Submission, onDone: (s: Submission) => void, failed: string) {
  const account = lastAccount.get() ?? '';
  const [waits, setWaits] = useState(false);
  const [failure, setFailure] = useState('');

  useEffect(() => {
    store.intent(account, s.id).then((kept) => setWaits(kept?.verb === 'approve'));
  }, [account, s.id]);

  useEffect(
    () =>
      onOutcome((outcome) => {
        if (outcome.submission !== s.id) return;
        setWaits(false);
        if ('sent' in outcome) onDone(outcome.sent);
        else setFailure(outcome.refused);
      }),
    [s.id, onDone],
  );

  const approve = async () => {
    if (!s.content) return;
    setFailure('');
    const intent = {
      account,
      submission: s.id,
      key: crypto.randomUUID(),
      content: s.content,
      baseVersion: s.version,
      createdAt: new Date().toISOString(),
      verb: 'approve' as const,
    };
    await store.keepIntent(intent);
    try {
      const sent = await deliver(intent);
      await store.dropIntent(account, s.id);
      onDone(sent);
    } catch (error) {
      if (error instanceof ApiError && error.isPassing) {
        setWaits(true);
        return;
      }
      await store.dropIntent(account, s.id);
      setFailure(explained(error, failed));
    }
  };
  const stop = async () => {
    await store.dropIntent(account, s.id);
    setWaits(false);
  };
  return { waits, failure, approve, stop };
}
