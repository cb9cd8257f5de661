import type { ReportFile, SubmissionContent } from '@/shared/api/generated/types.gen';
import { changes, type Place } from './changes';
import { equal } from './values';

export interface Merged {
  /** Both people's work; where they clash, mine. */
  content: SubmissionContent;
  /** Places that two people changed differently. */
  clashes: Place[];
}

const PARTS = ['values', 'narrative', 'notes'] as const;

/** Three ways: what both began with, what I have, what the server has. A place that only one changed is no clash. */
export function merge(base: SubmissionContent, mine: SubmissionContent, theirs: SubmissionContent): Merged {
  const clashes: Place[] = [];
  const content: SubmissionContent = { values: {}, narrative: {}, notes: {} };
  for (const part of PARTS) {
    const into: Record<string, unknown> = content[part];
    for (const code of new Set([...Object.keys(mine[part]), ...Object.keys(theirs[part])])) {
      const [was, here, there] = [base[part][code], mine[part][code], theirs[part][code]];
      if (!equal(here, there) && !equal(here, was) && !equal(there, was)) clashes.push({ part, code });
      const kept = equal(here, was) ? there : here;
      if (kept !== undefined) into[code] = kept;
    }
  }
  const files = mergeFiles(base.files ?? [], mine.files ?? [], theirs.files ?? []);
  return { content: files.length > 0 ? { ...content, files } : content, clashes };
}

/** A file is there or not, so two people cannot clash: what either added comes in, what either took out goes. */
function mergeFiles(base: ReportFile[], mine: ReportFile[], theirs: ReportFile[]) {
  const has = (list: ReportFile[], file: ReportFile) => list.some((f) => f.sha256 === file.sha256);
  const kept = theirs.filter((f) => has(mine, f) || !has(base, f));
  return [...kept, ...mine.filter((f) => !has(theirs, f) && !has(base, f))];
}

/** Mine, with theirs in the places where the person chose so. */
export function chosen(merged: Merged, theirs: SubmissionContent, taken: Set<string>): SubmissionContent {
  const content = structuredClone(merged.content);
  for (const { part, code } of merged.clashes) {
    if (!taken.has(`${part}/${code}`)) continue;
    const into: Record<string, unknown> = content[part];
    const value = theirs[part][code];
    if (value === undefined) delete into[code];
    else into[code] = value;
  }
  return content;
}

const hashes = (content: SubmissionContent) => (content.files ?? []).map((f) => f.sha256).join();

export const same = (a: SubmissionContent, b: SubmissionContent) =>
  changes(a, b).length === 0 && hashes(a) === hashes(b);
