import type { SubmissionContent } from '@/shared/api/generated/types.gen';
import { equal } from './values';

export interface Place {
  part: 'values' | 'narrative' | 'notes';
  code: string;
}

const PARTS = ['values', 'narrative', 'notes'] as const;

/** Where two contents differ; zero, NIL and blank are three things. */
export function changes(one: SubmissionContent, other: SubmissionContent): Place[] {
  return PARTS.flatMap((part) =>
    [...new Set([...Object.keys(one[part]), ...Object.keys(other[part])])]
      .filter((code) => !equal(one[part][code], other[part][code]))
      .sort()
      .map((code) => ({ part, code })),
  );
}
