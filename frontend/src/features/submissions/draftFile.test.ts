import { expect, it } from 'vitest';
import type { Submission } from '@/shared/api/generated/types.gen';
import type { Draft } from '@/shared/offline/store';
import { draftOf, fileOf } from './draftFile';

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

it('brings back every keystroke', () => {
  expect(draftOf(fileOf(submission, draft), 'one')).toEqual({
    content: draft.content,
    typed: draft.typed,
    template: 'v1',
  });
});
it('refuses the file of another report, and what is no draft', () => {
  expect(draftOf(fileOf(submission, draft), 'two')).toBe('draftFileOther');
  for (const text of ['', '{', '[]', '{"kind":"x"}', 'null', '{"kind":"dondoc-draft","version":1}'])
    expect(draftOf(text, 'one')).toBe('draftFileBroken');
});
it('takes nothing that a report could not hold', () => {
  const forged = fileOf(submission, draft).replace('"A": 0', '"A": {"x": 1}, "D": "350", "E": null');
  const read = draftOf(forged, 'one');
  expect(typeof read === 'object' && read.content.values).toEqual({ B: 'NIL' });
});
