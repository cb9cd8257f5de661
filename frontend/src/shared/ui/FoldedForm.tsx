import { type ReactNode, useRef } from 'react';
import { useAct } from './useAct';

/** What was typed under a name, without spaces at its ends; empty where nothing was. */
export type Typed = (name: string) => string;

/** A form behind its button: opens under it, is sent once at a time, says why it was refused, closes when it is done. */
export function FoldedForm(props: {
  label: string;
  /** What the label says to who cannot see beside what it stands. */
  name?: string;
  /** What the sending button says where it is not what the form is opened with. */
  submit?: string;
  tone?: 'main' | 'small' | 'quiet';
  bad?: boolean;
  onSubmit: (typed: Typed, key: string) => Promise<unknown>;
  children: ReactNode;
}) {
  const box = useRef<HTMLDetailsElement>(null);
  const act = useAct();
  const send = async (form: HTMLFormElement) => {
    const data = new FormData(form);
    const typed = (name: string) => String(data.get(name) ?? '').trim();
    if (!(await act.run((key) => props.onSubmit(typed, key)))) return;
    form.reset();
    if (box.current) box.current.open = false;
  };
  const size = props.tone === 'small' ? ' button-small' : '';
  const tone = props.tone && props.tone !== 'small' ? ` button-${props.tone}` : size;
  return (
    <details ref={box} className="no-print">
      <summary className={`button${tone}`} aria-label={props.name}>
        {props.label}
      </summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        {props.children}
        {act.note}
        <button
          type="submit"
          className={`button ${props.bad ? 'button-bad' : 'button-main'}${size}`}
          disabled={act.busy}
        >
          {props.submit ?? props.label}
        </button>
      </form>
    </details>
  );
}
