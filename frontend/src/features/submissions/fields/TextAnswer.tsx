import { cleanText, link } from '../values';
import type { AnswerProps } from './answer';

export function TextAnswer({ question, id, labelledBy, value, bad, onValue }: AnswerProps) {
  const long = question.type === 'LONG_TEXT';
  const text = typeof value === 'object' && 'text' in value ? value.text : '';
  const Box = long ? 'textarea' : 'input';
  return (
    <Box
      id={id}
      aria-labelledby={labelledBy}
      rows={long ? 4 : undefined}
      maxLength={long ? 20_000 : 500}
      autoComplete="off"
      value={text}
      disabled={value === 'NIL'}
      aria-invalid={bad}
      onChange={(event) => {
        const written = cleanText(event.target.value);
        onValue(written.trim() === '' ? undefined : { text: written }, {});
      }}
    />
  );
}

export function LinkAnswer({ id, labelledBy, value, typed, bad, onValue }: AnswerProps) {
  return (
    <input
      id={id}
      aria-labelledby={labelledBy}
      inputMode="url"
      autoComplete="off"
      placeholder="https://"
      value={typed[''] ?? (typeof value === 'object' && 'url' in value ? value.url : '')}
      disabled={value === 'NIL'}
      aria-invalid={bad}
      onChange={(event) => {
        const text = event.target.value;
        const read = link(text);
        if (text.trim() === '') onValue(undefined, {});
        else onValue(read ?? undefined, read && read.url === text ? {} : { '': text });
      }}
      onBlur={() => typed[''] !== undefined && value !== undefined && onValue(value, {})}
    />
  );
}

export function DateAnswer({ id, labelledBy, value, bad, onValue }: AnswerProps) {
  return (
    <input
      id={id}
      type="date"
      aria-labelledby={labelledBy}
      min="1900-01-01"
      max="2200-12-31"
      value={typeof value === 'object' && 'date' in value ? value.date : ''}
      disabled={value === 'NIL'}
      aria-invalid={bad}
      onChange={(event) => onValue(event.target.value ? { date: event.target.value } : undefined, {})}
    />
  );
}
