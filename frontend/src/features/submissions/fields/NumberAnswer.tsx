import { parseNumber, typed as typedAgain } from '@/shared/format';
import type { AnswerProps } from './answer';

export function NumberAnswer({ id, labelledBy, value, typed, bad, onValue }: AnswerProps) {
  const type = (text: string) => {
    const parsed = parseNumber(text);
    if (text.trim() === '') onValue(undefined, {});
    else onValue(parsed ?? undefined, parsed === null ? { '': text } : {});
  };
  return (
    <input
      id={id}
      aria-labelledby={labelledBy}
      inputMode="decimal"
      autoComplete="off"
      className="number"
      value={typed[''] ?? (typeof value === 'number' ? typedAgain(value) : '')}
      disabled={value === 'NIL'}
      aria-invalid={bad}
      onChange={(event) => type(event.target.value)}
    />
  );
}
