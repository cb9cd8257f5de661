import type { Submission, SubmissionContent, TableValue, Value } from '@/shared/api/generated/types.gen';
import type { Draft } from '@/shared/offline/store';
import { link } from './values';

const KIND = 'dondoc-draft';
const VERSION = 1;
const LARGEST = 2_000_000;

export const fileOf = (submission: Submission, draft: Draft) =>
  JSON.stringify(
    {
      kind: KIND,
      version: VERSION,
      submission: submission.id,
      unit: submission.unit.name,
      period: submission.period.label,
      savedAt: draft.savedAt,
      template: draft.template ?? submission.template,
      content: draft.content,
      typed: draft.typed,
    },
    null,
    1,
  );

type Refusal = 'draftFileBroken' | 'draftFileOther';

/** What a saved file holds, or why it is not taken; nothing in it is trusted. */
export function draftOf(
  text: string,
  submission: string,
): { content: SubmissionContent; typed: Record<string, string>; template?: string } | Refusal {
  if (text.length > LARGEST) return 'draftFileBroken';
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'draftFileBroken';
  }
  if (!isRecord(file) || file.kind !== KIND || file.version !== VERSION || !isRecord(file.content))
    return 'draftFileBroken';
  if (file.submission !== submission) return 'draftFileOther';
  return {
    content: {
      values: pick(file.content.values, isValue),
      narrative: pick(file.content.narrative, isText),
      notes: pick(file.content.notes, isText),
    },
    typed: pick(file.typed, isText),
    template: isText(file.template) ? file.template : undefined,
  };
}

const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
const isText = (x: unknown): x is string => typeof x === 'string';
const isCell = (x: unknown): x is Exclude<Value, TableValue> =>
  x === 'NIL' ||
  (typeof x === 'number' && Number.isFinite(x)) ||
  (isRecord(x) &&
    Object.keys(x).length === 1 &&
    (isText(x.text) ||
      isText(x.date) ||
      (isText(x.url) && link(x.url) !== null) ||
      (Array.isArray(x.options) && x.options.every(isText))));
const isTable = (x: unknown): x is TableValue =>
  isRecord(x) &&
  Object.keys(x).length === 1 &&
  Array.isArray(x.rows) &&
  x.rows.every((row) => isRecord(row) && Object.values(row).every(isCell));
const isValue = (x: unknown): x is Value => isCell(x) || isTable(x);

function pick<T>(from: unknown, is: (x: unknown) => x is T): Record<string, T> {
  const kept: Record<string, T> = {};
  if (isRecord(from)) for (const [key, value] of Object.entries(from)) if (is(value)) kept[key] = value;
  return kept;
}
