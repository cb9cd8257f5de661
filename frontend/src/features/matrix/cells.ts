import type { MatrixCell, Modality } from '@/shared/api/generated/types.gen';

export const FILTERS = [
  'OVERDUE',
  'NOT_STARTED',
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'ACCEPTED',
  'LATE',
  'WAIVED',
  'EXT_ASKED',
  'EXT_GRANTED',
] as const;

/** A requested body is never overdue. */
export function matches(filter: string | undefined, cell: MatrixCell | null | undefined, modality: Modality) {
  if (!filter) return true;
  if (!cell) return false;
  if (filter === 'OVERDUE') return cell.timeliness === 'OVERDUE' && modality === 'ORDER';
  if (filter === 'LATE') return cell.timeliness === 'LATE';
  if (filter.startsWith('EXT_')) return cell.extension === filter.slice(4);
  return cell.status === filter;
}

/** Where an arrow key leads in the grid; null for any other key. */
export function moved(
  key: string,
  [y, x]: [number, number],
  height: number,
  width: number,
): [number, number] | null {
  switch (key) {
    case 'ArrowDown':
      return [Math.min(height - 1, y + 1), x];
    case 'ArrowUp':
      return [Math.max(0, y - 1), x];
    case 'ArrowRight':
      return [y, Math.min(width - 1, x + 1)];
    case 'ArrowLeft':
      return [y, Math.max(0, x - 1)];
    case 'Home':
      return [y, 0];
    case 'End':
      return [y, width - 1];
    default:
      return null;
  }
}
