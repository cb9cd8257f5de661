import type { SubmissionStatus, Timeliness } from '@/shared/api/generated/types.gen';
import type { TextKey } from '@/shared/i18n';

export interface Shown {
  symbol: string;
  key: TextKey;
  tone: 'neutral' | 'work' | 'wait' | 'good' | 'bad' | 'quiet';
  late: boolean;
}

/** How a submission's state is shown: a symbol and a word, never colour alone. */
export function shown(status: SubmissionStatus, timeliness: Timeliness): Shown {
  const late = timeliness === 'LATE';
  switch (status) {
    case 'ACCEPTED':
      return { symbol: '✓', key: 's_ACCEPTED', tone: 'good', late };
    case 'SUBMITTED':
      return { symbol: '●', key: 's_SUBMITTED', tone: 'wait', late };
    case 'RETURNED':
      return { symbol: '↩', key: 's_RETURNED', tone: 'bad', late };
    case 'WAIVED':
      return { symbol: '–', key: 's_WAIVED', tone: 'quiet', late: false };
    default:
      if (timeliness === 'OVERDUE') return { symbol: '!', key: 's_OVERDUE', tone: 'bad', late: false };
      return status === 'DRAFT'
        ? { symbol: '◐', key: 's_DRAFT', tone: 'work', late: false }
        : { symbol: '○', key: 's_NOT_STARTED', tone: 'neutral', late: false };
  }
}
