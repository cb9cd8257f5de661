import { describe, expect, it } from 'vitest';
import type { SubmissionContent, Value } from '@/shared/api/generated/types.gen';
import { chosen, merge, same } from './merge';

const of = (values: Record<string, Value>, assessment?: string): SubmissionContent => ({
  values,
  narrative: assessment === undefined ? {} : { assessment },
  notes: {},
});

describe('two people on one report', () => {
  it('joins what only one of them changed', () => {
    const merged = merge(of({ A: 1, B: 2 }), of({ A: 5, B: 2 }, 'mine'), of({ A: 1, B: 2, C: 'NIL' }));
    expect(merged).toEqual({ content: of({ A: 5, B: 2, C: 'NIL' }, 'mine'), clashes: [] });
  });
  it('tells zero, NIL and blank apart', () => {
    expect(merge(of({ A: 0 }), of({}), of({ A: 'NIL' })).clashes).toEqual([{ part: 'values', code: 'A' }]);
    expect(merge(of({ A: 0 }), of({}), of({ A: 0 })).content.values).toEqual({});
    expect(merge(of({ A: 0 }), of({ A: 0 }), of({})).content.values).toEqual({});
  });
  it('names a place that both changed and loses neither', () => {
    const base = of({ A: 1, B: 1 }, 'old');
    const theirs = of({ A: 3, B: 1 }, 'theirs');
    const merged = merge(base, of({ A: 2, B: 1 }, 'mine'), theirs);
    expect(merged.clashes.map((c) => c.code)).toEqual(['A', 'assessment']);
    expect(chosen(merged, theirs, new Set())).toEqual(of({ A: 2, B: 1 }, 'mine'));
    expect(chosen(merged, theirs, new Set(['values/A']))).toEqual(of({ A: 3, B: 1 }, 'mine'));
  });
  it('takes a removal too', () => {
    const merged = merge(of({ A: 1 }), of({ A: 2 }), of({}));
    expect(chosen(merged, of({}), new Set(['values/A']))).toEqual(of({}));
  });
  it('joins the files of both, and takes out what either took out', () => {
    const file = (sha256: string) => ({ name: 'a', size: 1, sha256, type: 'image/jpeg' });
    const having = (...files: string[]) => ({ ...of({}), files: files.map(file) });
    const joined = merge(having('old', 'gone'), having('old', 'mine'), having('old', 'gone', 'theirs'));
    expect(joined.content.files?.map((f) => f.sha256)).toEqual(['old', 'theirs', 'mine']);
    expect(joined.clashes).toEqual([]);
    expect(same(having('a'), having('b'))).toBe(false);
  });
  it('knows when nothing differs', () => {
    expect(same(of({ A: 1 }), of({ A: 1 }))).toBe(true);
    expect(same(of({ A: 1 }), of({ A: 1, B: 0 }))).toBe(false);
  });
});
