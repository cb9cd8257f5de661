import { useState } from 'react';
import type { SeriesChange } from '@/shared/api/generated/types.gen';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { WordsField } from '@/shared/ui/WordsField';
import type { Reach } from './api';
import { ChangePreview } from './ChangePreview';
import { words } from './texts';

/** Takes periods out: how far, why, what it means, and only then for good. */
export function RemoveStep(props: {
  label: string;
  reaches?: Reach[];
  run: (reason: string, reach: Reach, dryRun: boolean) => Promise<SeriesChange>;
  onDone: () => Promise<void>;
}) {
  const { label, reaches = [], run, onDone } = props;
  const t = useText(words);
  const [reason, setReason] = useState('');
  const [reach, setReach] = useState<Reach>(reaches[0] ?? 'THIS');
  const [tried, setTried] = useState<SeriesChange | null>(null);
  const [failure, setFailure] = useState('');
  const go = async (dryRun: boolean) => {
    setFailure('');
    try {
      const change = await run(reason.trim(), reach, dryRun);
      setTried(dryRun ? change : null);
      if (!dryRun) await onDone();
    } catch (error) {
      setFailure(explained(error, t('failed')));
    }
  };
  return (
    <details className="no-print">
      <summary className="button button-quiet">{label}</summary>
      {reaches.length > 1 && (
        <label className="field">
          {t('applyTo')}{' '}
          <select
            value={reach}
            onChange={(e) => {
              setReach(e.target.value as Reach);
              setTried(null);
            }}
          >
            {reaches.map((r) => (
              <option key={r} value={r}>
                {t(`a_${r}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <WordsField label={t('reason')} value={reason} onChange={setReason} />
      <Refusal>{failure}</Refusal>
      {tried && (
        <div className="notice" role="status">
          <ChangePreview change={tried} />
        </div>
      )}
      <div className="actions">
        <button type="button" className="button" disabled={!reason.trim()} onClick={() => go(true)}>
          {t('seeMeaning')}
        </button>
        {tried && (
          <button type="button" className="button button-bad" onClick={() => go(false)}>
            {label}
          </button>
        )}
      </div>
    </details>
  );
}
