import { useCallback, useEffect, useState } from 'react';
import type { Evidence, EvidenceFile } from '@/shared/api/generated/types.gen';
import { lastAccount, store } from '@/shared/offline/store';

export interface DutyDraft {
  sentence: string;
  evidence: Evidence[];
  files: EvidenceFile[];
  alsoFor: string[];
}

const EMPTY: DutyDraft = { sentence: '', evidence: [], files: [], alsoFor: [] };
const name = (duty: string) => `duty-${duty}`;

/** What is being said about a duty, kept on the device with every key: neither a reload nor a dead line loses it. */
export function useDutyDraft(duty: string) {
  const [draft, setDraft] = useState(EMPTY);
  useEffect(() => {
    store.list<DutyDraft>(lastAccount.get() ?? '', name(duty)).then((kept) => kept && setDraft(kept));
  }, [duty]);
  const change = useCallback(
    (next: (before: DutyDraft) => DutyDraft) =>
      setDraft((before) => {
        const changed = next(before);
        store.keepList(lastAccount.get() ?? '', name(duty), changed).catch(() => {}); // a full device still takes words
        return changed;
      }),
    [duty],
  );
  return { draft, change, clear: useCallback(() => change(() => EMPTY), [change]) };
}
