import { useEffect, useRef, useState } from 'react';
import type { Unit } from '@/shared/api/generated/types.gen';
import { useText } from '@/shared/i18n';
import type { Item } from './items';
import { words } from './texts';

interface SlotsProps {
  item: Item;
  onSave: (values: Record<string, string>) => void;
  onLeave: () => void;
}

/** The value written anew: one box for each part of it. Only what was changed is sent. */
export function SlotsEditor({ item, onSave, onLeave }: SlotsProps) {
  const t = useText(words);
  const slots = item.slots ?? [];
  const [values, setValues] = useState(() => Object.fromEntries(slots.map((s) => [s.name, s.value])));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  return (
    <form
      ref={form}
      className="slots"
      onSubmit={(event) => {
        event.preventDefault();
        const changed = slots.filter((s) => values[s.name]?.trim() !== s.value);
        onSave(
          Object.fromEntries(
            (changed.length > 0 ? changed : slots.slice(0, 1)).map((s) => [
              s.name,
              values[s.name]?.trim() ?? '',
            ]),
          ),
        );
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {slots.map((slot) => {
        const shared = {
          id: `slot-${slot.name}`,
          value: values[slot.name],
          required: true,
          onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
            setValues({ ...values, [slot.name]: event.target.value }),
        };
        return (
          <div key={slot.name} className={`slot slot-${slot.type}`}>
            <label htmlFor={shared.id}>{slots.length > 1 ? t(slot.label) : item.label}</label>
            {slot.type === 'long' ? (
              <textarea rows={4} {...shared} />
            ) : (
              <input type={slot.type} {...shared} />
            )}
          </div>
        );
      })}
      <span className="slot-buttons">
        <button type="submit" className="button button-small button-main">
          {t('save')}
        </button>
        <button type="button" className="button button-small" onClick={onLeave}>
          {t('cancel')}
        </button>
      </span>
    </form>
  );
}

interface UnitsProps {
  item: Item;
  units: Unit[];
  onSave: (units: string[]) => void;
  onLeave: () => void;
}

export function UnitEditor({ item, units, onSave, onLeave }: UnitsProps) {
  const t = useText(words);
  const [chosen, setChosen] = useState<string[]>(item.mention?.units ?? []);
  const candidates = item.mention?.candidates ?? [];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('button, select')?.focus(), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves, as everywhere
    <div
      className="editor"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      {candidates.map((c) => (
        <button type="button" key={c.unit} className="button button-small" onClick={() => onSave([c.unit])}>
          {c.name}
        </button>
      ))}
      <label htmlFor={`units-${item.key}`}>{t('chooseUnits')}</label>
      <select
        id={`units-${item.key}`}
        multiple
        size={6}
        value={chosen}
        onChange={(event) => setChosen([...event.target.selectedOptions].map((o) => o.value))}
      >
        {units.map((u) => (
          <option key={u.id} value={u.id}>
            {u.name}
          </option>
        ))}
      </select>
      <button type="button" className="button button-small" onClick={() => onSave(chosen)}>
        {chosen.length === 0 ? t('nobody') : t('save')}
      </button>
    </div>
  );
}
