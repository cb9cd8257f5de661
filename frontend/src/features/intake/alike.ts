import type { Intake } from '@/shared/api/generated/types.gen';
import type { Item } from './items';

const spelled = (item: Item) => item.mention?.text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The other places that wait for an answer about the same name, read as the same units: one answer does for all. */
export function alike(item: Item, list: Item[], { openPoints }: Pick<Intake, 'openPoints'>): string[] {
  const name = spelled(item);
  const open = new Set(openPoints.map((p) => p.key));
  return list
    .filter(
      (i) => i.key !== item.key && open.has(i.key) && name && spelled(i) === name && i.value === item.value,
    )
    .map((i) => i.key);
}
