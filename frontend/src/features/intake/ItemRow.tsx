import type { ReactNode } from 'react';
import type { Unit } from '@/shared/api/generated/types.gen';
import { type TextKey, useLanguage, useText } from '@/shared/i18n';
import { Tag } from '@/shared/ui/Tag';
import { SlotsEditor, UnitEditor } from './Editors';
import type { Item } from './items';
import { words } from './texts';

interface Props {
  item: Item;
  /** Why a person must look at it; nothing once somebody has, or need not. */
  reason: { vi: string; en: string } | undefined;
  settled: boolean;
  selected: boolean;
  editing: boolean;
  units: Unit[];
  /** The place in the picture. */
  crop: ReactNode;
  onSelect: () => void;
  onEdit: (on: boolean) => void;
  onConfirm: () => void;
  onValues: (values: Record<string, string>) => void;
  onUnits: (units: string[]) => void;
}

const WORDS: Record<string, { key: TextKey; symbol: string }> = {
  CERTAIN: { key: 'certain', symbol: '✓' },
  LIKELY: { key: 'likely', symbol: '~' },
  UNCERTAIN: { key: 'uncertain', symbol: '?' },
  MISSING: { key: 'missingField', symbol: '!' },
};

/** What was read; amber while a person has to look at it, green only once it is sure. */
export function ItemRow(props: Props) {
  const { item, reason, settled, selected, editing, units, crop, onSelect, onEdit } = props;
  const t = useText(words);
  const language = useLanguage();
  const open = reason !== undefined;
  const certainty = open && item.certainty === 'CERTAIN' ? 'UNCERTAIN' : item.certainty;
  const word = WORDS[certainty] ?? { key: 'uncertain' as TextKey, symbol: '?' };
  const tone = settled || certainty === 'CERTAIN' ? 'good' : 'work';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: j, k and the button inside do the same by keyboard
    <li
      className={`item item-${item.group} ${selected ? 'item-on' : ''} ${open ? 'item-open' : ''} ${item.key.startsWith('duties/') ? 'item-below' : ''}`}
      onClick={onSelect}
      id={`item-${item.key}`}
    >
      <div className="item-line">
        <button type="button" className="item-head" onFocus={onSelect} aria-current={selected}>
          <span className="item-label">{item.label}</span>
          <span className={`item-value ${selected ? 'item-whole' : ''}`}>{item.value || '…'}</span>
        </button>
        <span className="item-side">
          <Tag tone={tone}>{settled ? `✓ ${t('confirmed')}` : `${word.symbol} ${t(word.key)}`}</Tag>
          {item.kind !== 'plain' && !editing && (
            <button type="button" className="link" onClick={() => onEdit(true)}>
              {t('correct')}
            </button>
          )}
          {open && item.value && !editing && (
            <button type="button" className="button button-small button-right" onClick={props.onConfirm}>
              {t('confirm')}
            </button>
          )}
        </span>
      </div>
      {reason && <p className="item-why">{reason[language]}</p>}
      {selected && (open || editing) && crop}
      {editing && item.slots && (
        <SlotsEditor item={item} onSave={props.onValues} onLeave={() => onEdit(false)} />
      )}
      {editing && item.kind === 'mention' && (
        <UnitEditor item={item} units={units} onSave={props.onUnits} onLeave={() => onEdit(false)} />
      )}
    </li>
  );
}
