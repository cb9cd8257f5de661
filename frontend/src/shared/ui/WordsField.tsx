import { useId } from 'react';

/** A few sentences under their label; as long as the service keeps them. */
export function WordsField(props: { label: string; value: string; onChange: (words: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}
