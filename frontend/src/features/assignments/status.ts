import type { Assignment } from '@/shared/api/generated/types.gen';

/** A symbol and a tone beside the word, never colour alone. */
export function shown(a: Pick<Assignment, 'status' | 'timeliness'>) {
  if (a.timeliness === 'OVERDUE') return { symbol: '!', tone: 'bad' };
  switch (a.status) {
    case 'CONFIRMED':
      return { symbol: '✓', tone: 'good' };
    case 'REPORTED_DONE':
      return { symbol: '●', tone: 'wait' };
    case 'IN_PROGRESS':
      return { symbol: '◐', tone: 'work' };
    case 'SENT_BACK':
      return { symbol: '↩', tone: 'bad' };
    case 'CANCELLED':
      return { symbol: '–', tone: 'quiet' };
    case 'ACKNOWLEDGED':
      return { symbol: '◔', tone: 'neutral' };
    default:
      return { symbol: '○', tone: 'neutral' };
  }
}
