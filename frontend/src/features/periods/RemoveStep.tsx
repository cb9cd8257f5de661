import { useState } from 'react';
import type { SeriesChange } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { useAct } from '@/shared/ui/useAct';
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
  const act = useAct();
  const go = (dryRun: boolean) =>
    act.run(async () => {
      const change = await run(reason.trim(), reach, dryRun);
      setTried(dryRun ? change : null);
      if (!dryRun) await onDone();
    });
  return (
    <details className="no-print">
      <summary className="button button-quiet">{label}</summary>
      {reaches.length > 1 && (
        <label className="field field-over">
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
      {act.note}
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
          <button type="button" className="button button-bad" disabled={act.busy} onClick={() => go(false)}>
            {label}
          </button>
        )}
      </div>
    </details>
  );
}
