import type { Submission, SubmissionContent } from '@/shared/api/generated/types.gen';
import { loadTemplate } from './api';
import { changes } from './changes';
import { type Merged, merge } from './merge';
import { migrate } from './versions';

const EMPTY: SubmissionContent = { values: {}, narrative: {}, notes: {} };

interface Mine {
  content: SubmissionContent;
  base?: SubmissionContent;
  /** The version of the template it was written in; missing in what an older app kept. */
  template?: string;
}

export interface Joined extends Merged {
  /** What was written on this device and has no place in the version the report is in now. */
  lost: SubmissionContent | null;
}

/** What this device holds, over what the server has now: joined place by place, and said in the server's version of the template. */
export async function joined(mine: Mine, theirs: Submission): Promise<Joined> {
  const onIt = theirs.content ?? EMPTY;
  const base = mine.base ?? EMPTY;
  if (!mine.template || mine.template === theirs.template)
    return { ...merge(base, mine.content, onIt), lost: null };
  const [from, to] = await Promise.all([loadTemplate(mine.template), loadTemplate(theirs.template)]);
  const here = migrate(mine.content, from, to);
  const there = migrate(base, from, to);
  // What the server held it keeps in the report's template changes; only what is new here would be gone
  const lost: SubmissionContent = { values: {}, narrative: {}, notes: {} };
  for (const { part, code } of changes(there.dropped, here.dropped)) {
    const value = here.dropped[part][code];
    if (value !== undefined) Object.assign(lost[part], { [code]: value });
  }
  const some = changes(EMPTY, lost).some(({ part }) => part !== 'notes');
  return { ...merge(there.content, here.content, onIt), lost: some ? lost : null };
}
