import { useRef, useState } from 'react';
import { ApiError, explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { FileRefused } from '@/shared/upload';
import { Refusal } from './Refusal';

/**
 * Runs an act once at a time and says the service's own sentence when it is refused. The key that the act is given stays
 * the same while nobody knows whether the service has heard it: a second tap on a weak line does nothing twice.
 */
export function useAct() {
  const t = useText();
  const key = useRef(crypto.randomUUID());
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const run = async (act: (key: string) => Promise<unknown>) => {
    setBusy(true);
    setFailure(null);
    try {
      await act(key.current);
      key.current = crypto.randomUUID();
      return true;
    } catch (error) {
      if (error instanceof ApiError && !error.isPassing) key.current = crypto.randomUUID();
      setFailure(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const sentence = (of: unknown) =>
    of instanceof FileRefused ? t('fileRefused', of.message) : explained(of, t('failed'));
  const note = <Refusal>{failure !== null && sentence(failure)}</Refusal>;
  return { run, busy, failure, note };
}
