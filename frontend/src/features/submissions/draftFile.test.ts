import { Blob as WholeBlob } from 'node:buffer';
import { expect, it, vi } from 'vitest';
import type { Submission } from '@/shared/api/generated/types.gen';
import type { Draft, KeptFile } from '@/shared/offline/store';
import { sha256 } from '@/shared/photo';
import { draftOf, fileOf, packed } from './draftFile';

// jsdom's own turns bytes into text
vi.stubGlobal('Blob', WholeBlob);

const submission = {
  id: 'one',
  template: 'v1',
  unit: { name: 'Phường Thử' },
  period: { label: 'Kỳ 1' },
} as Submission;
const draft: Draft = {
  account: 'me',
  submission: 'one',
  content: { values: { A: 0, B: 'NIL' }, narrative: { assessment: 'Đã làm.' }, notes: {} },
  typed: { C: '12x' },
  baseVersion: 1,
  savedAt: '2026-11-24T09:00:00Z',
  dirty: true,
};

async function photo(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const blob = new Blob([content], { type: 'image/jpeg' });
  const named = { name, size: blob.size, sha256: await sha256(blob), type: 'image/jpeg' };
  return { named, blob, kept: { ...named, blob } as KeptFile };
}

it('brings back every keystroke', async () => {
  expect(await draftOf(await fileOf(submission, draft, []), 'one')).toEqual({
    content: draft.content,
    typed: draft.typed,
    template: 'v1',
    files: [],
  });
});
it('brings back the photos that the server does not have, byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 20_000 }, (_, at) => at % 256);
  const [here, gone] = [await photo('một.jpg', bytes), await photo('hai.jpg', 'x')];
  const withPhotos = { ...draft, content: { ...draft.content, files: [here.named, gone.named] } };
  const { along, left } = packed(withPhotos, [here.kept, { ...gone.kept, blob: null }]);
  expect(left).toEqual([]);
  const read = await draftOf(await fileOf(submission, withPhotos, along), 'one');
  if (typeof read === 'string') throw new Error(read);
  expect(read.files.map((f) => f.named)).toEqual([here.named]);
  expect(new Uint8Array((await read.files[0]?.blob.arrayBuffer()) ?? new ArrayBuffer(0))).toEqual(bytes);
});
it('names what is too large to go along', async () => {
  const [small, large] = [await photo('nhỏ.jpg', 'x'), await photo('phim.mp4', new Uint8Array(18_000_000))];
  const many = { ...draft, content: { ...draft.content, files: [small.named, large.named] } };
  const { along, left } = packed(many, [small.kept, large.kept]);
  expect(along.map((f) => f.named.name)).toEqual(['nhỏ.jpg']);
  expect(left).toEqual(['phim.mp4']);
});
it('takes no photo that is another than its hash says', async () => {
  const { named, blob } = await photo('một.jpg', 'abc');
  const forged = (await fileOf(submission, draft, [{ named, blob }])).replace('YWJj', 'YWJk');
  const read = await draftOf(forged, 'one');
  expect(typeof read === 'object' && read.files).toEqual([]);
});
it('refuses the file of another report, and what is no draft', async () => {
  expect(await draftOf(await fileOf(submission, draft, []), 'two')).toBe('draftFileOther');
  for (const text of ['', '{', '[]', '{"kind":"x"}', 'null', '{"kind":"dondoc-draft","version":1}'])
    expect(await draftOf(text, 'one')).toBe('draftFileBroken');
});
it('takes nothing that a report could not hold', async () => {
  const forged = (await fileOf(submission, draft, [])).replace(
    '"A": 0',
    '"A": {"x": 1}, "D": "350", "E": null',
  );
  const read = await draftOf(forged, 'one');
  expect(typeof read === 'object' && read.content.values).toEqual({ B: 'NIL' });
});
