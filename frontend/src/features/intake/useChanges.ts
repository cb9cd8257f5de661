import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { CorrectionsPatch, Intake } from '@/shared/api/generated/types.gen';
import { ApiError } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { settle } from './api';
import { words } from './texts';

/** Corrections go one after the other, each over the answer to the one before: who is quick gets no conflict with himself. */
export function useChanges(id: string) {
  const t = useText(words);
  const client = useQueryClient();
  const [failure, setFailure] = useState('');
  const line = useRef<Promise<void>>(Promise.resolve());
  const key = ['intake', id];

  const send = async (patch: (now: Intake) => CorrectionsPatch) => {
    const now = client.getQueryData<Intake>(key);
    if (!now) return;
    try {
      client.setQueryData(key, await settle(id, patch(now), now.version));
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) {
        await client.invalidateQueries({ queryKey: key });
        setFailure(t('somebodyElse'));
      } else
        setFailure(
          error instanceof ApiError && !error.isOffline
            ? (error.problem?.errors?.[0]?.message ?? error.message)
            : t('failed'),
        );
    }
  };
  const change = (patch: (now: Intake) => CorrectionsPatch) => {
    setFailure('');
    line.current = line.current.then(() => send(patch));
    return line.current;
  };
  return { change, failure, setFailure };
}
