import { type FormEvent, useId, useState } from 'react';
import { download } from '@/shared/api/client';
import type { MaterialState, Urgency } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { useAct } from '@/shared/ui/useAct';
import './materials.css';
import { words } from './texts';

const TONES: Record<MaterialState, [string, string]> = {
  DRAFT: ['◐', 'work'],
  IN_REVIEW: ['●', 'wait'],
  CHANGES_REQUESTED: ['↩', 'bad'],
  APPROVED: ['✓', 'good'],
  SCHEDULED: ['◷', 'wait'],
  PUBLISHED: ['✓', 'good'],
  EXPIRED: ['–', 'quiet'],
  WITHDRAWN: ['✕', 'bad'],
};

export function StateTag({ state }: { state: MaterialState }) {
  const t = useText(words);
  const [symbol, tone] = TONES[state];
  return (
    <Tag tone={tone}>
      {symbol} {t(`s_${state}`)}
    </Tag>
  );
}

export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const t = useText(words);
  if (urgency === 'NORMAL') return null;
  return (
    <Tag tone="bad">
      {urgency === 'URGENT' ? '‼ ' : '! '}
      {t(urgency === 'URGENT' ? 'urgent' : 'priority')}
    </Tag>
  );
}

/** A labelled input or text area; `id` is what the checklist's links jump to. */
export function Line(props: {
  id: string;
  label: string;
  value: string | null | undefined;
  rows?: number;
  max?: number;
  lang?: string;
  disabled?: boolean;
  onChange: (value: string) => void;
}) {
  const { id, label, value, rows, max = 300, lang, disabled, onChange } = props;
  const shared = { id, lang, disabled, value: value ?? '', maxLength: max };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {rows ? (
        <textarea {...shared} rows={rows} onChange={(e) => onChange(e.target.value)} />
      ) : (
        <input {...shared} onChange={(e) => onChange(e.target.value)} />
      )}
    </div>
  );
}

/** A labelled choice of one. */
export function Choice<T extends string>(props: {
  id: string;
  label: string;
  value: T;
  options: (readonly [T, string])[];
  onChange: (value: T) => void;
}) {
  const { id, label, value, options, onChange } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(e) => onChange(e.target.value as T)}>
        {options.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A form over one value: what is typed, whether it has been kept, the saving under way. What `save` answers replaces it. */
export function useForm<T extends object>(start: T, save: (typed: T) => Promise<T | undefined>) {
  const [input, setInput] = useState(start);
  const [done, setDone] = useState(false);
  const act = useAct();
  const set = (change: Partial<T>) => {
    setDone(false);
    setInput((before) => ({ ...before, ...change }));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setDone(
      await act.run(async () => {
        const kept = await save(input);
        if (kept) setInput(kept);
      }),
    );
  };
  return { input, set, submit, done, act };
}

export function SaveLine({ main, done, disabled }: { main?: boolean; done: boolean; disabled: boolean }) {
  const t = useText(words);
  return (
    <p>
      <button type="submit" className={main ? 'button button-main' : 'button'} disabled={disabled}>
        {t('save')}
      </button>{' '}
      {done && <span role="status">{t('saved')}</span>}
    </p>
  );
}

export function DownloadButton({ path, label }: { path: string; label: string }) {
  return (
    <button type="button" className="link" onClick={() => download(path, '*/*')}>
      {label}
    </button>
  );
}

export function Copy({ text }: { text: string }) {
  const t = useText(words);
  const [done, setDone] = useState(false);
  const id = useId();
  return (
    <div className="field-line">
      <input id={id} readOnly value={text} aria-label={t('copy')} onFocus={(e) => e.target.select()} />
      <button
        type="button"
        className="button"
        onClick={() => navigator.clipboard?.writeText(text).then(() => setDone(true))}
      >
        {done ? t('copied') : t('copy')}
      </button>
    </div>
  );
}
