import { useState } from 'react';
import { explained } from '@/shared/api/problem';
import { useText } from '@/shared/i18n';
import { Refusal } from '@/shared/ui/Refusal';
import { WordsField } from './WordsField';

/** A step that needs its reason: the reason opens under the button. */
export function ReasonAction<T>(props: {
  label: string;
  run: (reason: string) => Promise<T>;
  onDone: (changed: T) => void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState('');
  return (
    <details className="no-print">
      <summary className="button">{props.label}</summary>
      <WordsField label={t('reason')} value={reason} onChange={setReason} />
      <Refusal>{failure}</Refusal>
      <button
        type="button"
        className="button button-bad"
        disabled={!reason.trim()}
        onClick={() =>
          props.run(reason.trim()).then(props.onDone, (e) => setFailure(explained(e, t('failed'))))
        }
      >
        {props.label}
      </button>
    </details>
  );
}
