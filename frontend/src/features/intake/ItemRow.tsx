import { useState } from 'react';
import type { Unit } from '@/shared/api/generated/types.gen';
import { type TextKey, useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import type { Item } from './items';
import { words } from './texts';

interface Props {
  item: Item;
  open: boolean;
  settled: boolean;
  selected: boolean;
  units: Unit[];
  onSelect: () => void;
  onConfirm: () => void;
  onField: (value: string) => void;
  onUnits: (units: string[]) => void;
}

const WORDS: Record<string, { key: TextKey; symbol: string }> = {
  CERTAIN: { key: 'certain', symbol: '✓' },
  LIKELY: { key: 'likely', symbol: '~' },
  UNCERTAIN: { key: 'uncertain', symbol: '?' },
  MISSING: { key: 'missingField', symbol: '!' },
};

export function ItemRow(props: Props) {
  const { item, open, settled, selected, units, onSelect, onConfirm, onField, onUnits } = props;
  const t = useText(words);
  const [editing, setEditing] = useState(false);
  const word = WORDS[item.certainty] ?? { key: 'uncertain' as TextKey, symbol: '?' };
  const tone = settled || item.certainty === 'CERTAIN' ? 'good' : 'work';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and the button inside do the same by keyboard
    <li
      className={`item ${selected ? 'item-on' : ''} ${open ? 'item-open' : ''}`}
      onClick={onSelect}
      id={`item-${item.key}`}
    >
      <button type="button" className="item-head" onFocus={onSelect}>
        <span className="item-label">{item.label}</span>
        <span className="item-value">{item.value || '…'}</span>
      </button>
      <span className="item-side">
        <Tag tone={tone}>{settled ? `✓ ${t('confirmed')}` : `${word.symbol} ${t(word.key)}`}</Tag>
        {open && item.value && (
          <button type="button" className="button button-small" onClick={onConfirm}>
            {t('confirm')}
          </button>
        )}
        {item.corrects && item.kind !== 'plain' && (
          <button type="button" className="link" onClick={() => setEditing(!editing)}>
            {t('correct')}
          </button>
        )}
      </span>
      {editing && item.kind === 'field' && (
        <FieldEditor
          item={item}
          onSave={(value) => {
            setEditing(false);
            onField(value);
          }}
        />
      )}
      {editing && item.kind === 'mention' && (
        <UnitEditor
          item={item}
          units={units}
          onSave={(chosen) => {
            setEditing(false);
            onUnits(chosen);
          }}
        />
      )}
    </li>
  );
}

function FieldEditor({ item, onSave }: { item: Item; onSave: (value: string) => void }) {
  const t = useText(words);
  const [value, setValue] = useState(item.value);
  return (
    <form
      className="editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value.trim());
      }}
    >
      <input
        aria-label={item.label}
        type={item.corrects === 'issuedOn' ? 'date' : 'text'}
        value={value}
        onChange={(event) => setValue(event.target.value)}
        required
      />
      <button type="submit" className="button button-small">
        {t('save')}
      </button>
    </form>
  );
}

function UnitEditor({
  item,
  units,
  onSave,
}: {
  item: Item;
  units: Unit[];
  onSave: (units: string[]) => void;
}) {
  const t = useText(words);
  const [chosen, setChosen] = useState<string[]>(item.mention?.units ?? []);
  const candidates = item.mention?.candidates ?? [];
  return (
    <div className="editor">
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
