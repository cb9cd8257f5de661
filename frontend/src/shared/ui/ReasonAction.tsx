import { useState } from 'react';
import { useText } from '@/shared/i18n';
import { useAct } from './useAct';
import { WordsField } from './WordsField';

/**
 * A step that needs its reason: the reason opens under the button.
 *
 * @param asks what is asked for where it is no reason
 */
export function ReasonAction<T>(props: {
  label: string;
  asks?: string;
  run: (reason: string, key: string) => Promise<T>;
  onDone: (changed: T) => void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const act = useAct();
  return (
    <details className="no-print">
      <summary className="button">{props.label}</summary>
      <WordsField label={props.asks ?? t('reason')} value={reason} onChange={setReason} />
      {act.note}
      <button
        type="button"
        className="button button-bad"
        disabled={act.busy || !reason.trim()}
        onClick={() => act.run((key) => props.run(reason.trim(), key).then(props.onDone))}
      >
        {props.label}
      </button>
    </details>
  );
}
