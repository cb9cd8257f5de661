import type {
  ReportFile,
  Submission,
  SubmissionContent,
  TableValue,
  Value,
} from '@/shared/api/generated/types.gen';
import type { Draft, KeptFile } from '@/shared/offline/store';
import { sha256 } from '@/shared/photo';
import { link } from './values';

const KIND = 'dondoc-draft';
const VERSION = 1;
/** What goes by message and opens on an old phone: sixty scaled photos. */
const MOST_BYTES = 18_000_000;
/** The text with all of that in base64. */
const LARGEST = 28_000_000;

/** A file of the report, with its bytes. */
export interface Packed {
  named: ReportFile;
  blob: Blob;
}

/** Which files of the draft go along: those the server does not have, while they fit. */
export function packed(draft: Draft, kept: KeptFile[]) {
  const along: Packed[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const named of draft.content.files ?? []) {
    const blob = kept.find((one) => one.sha256 === named.sha256)?.blob;
    if (!blob) continue; // the server has it, or another device
    bytes += blob.size;
    if (bytes <= MOST_BYTES) along.push({ named, blob });
    else left.push(named.name);
  }
  return { along, left };
}

export const fileOf = async (submission: Submission, draft: Draft, along: Packed[]) =>
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
      files: await Promise.all(
        along.map(async ({ named, blob }) => ({ ...named, data: await base64(blob) })),
      ),
    },
    null,
    1,
  );

type Refusal = 'draftFileBroken' | 'draftFileOther';

export interface Read {
  content: SubmissionContent;
  typed: Record<string, string>;
  template?: string;
  files: Packed[];
}

/** What a saved file holds, or why it is not taken; nothing in it is trusted. */
export async function draftOf(text: string, submission: string): Promise<Read | Refusal> {
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
    files: await filesOf(file.files),
  };
}

/** Those whose bytes are what their hash says. */
async function filesOf(from: unknown): Promise<Packed[]> {
  const read: Packed[] = [];
  for (const one of Array.isArray(from) ? from : []) {
    if (!isRecord(one) || !isText(one.name) || !isText(one.type) || !isText(one.data)) continue;
    const blob = unpacked(one.data, one.type);
    if (!blob || (await sha256(blob)) !== one.sha256) continue;
    const field = isText(one.field) ? { field: one.field } : {};
    read.push({
      named: { name: one.name, size: blob.size, sha256: one.sha256, type: one.type, ...field },
      blob,
    });
  }
  return read;
}

async function base64(blob: Blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  // In pieces: a call takes only so many arguments
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function unpacked(data: string, type: string) {
  try {
    return new Blob([Uint8Array.from(atob(data), (c) => c.charCodeAt(0))], { type });
  } catch {
    return null;
  }
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
