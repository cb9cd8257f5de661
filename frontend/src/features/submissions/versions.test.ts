import { describe, expect, it } from 'vitest';
import type { ReportTemplate, SubmissionContent } from '@/shared/api/generated/types.gen';
import vectors from './version-vectors.json';
import { loses, migrate } from './versions';

type Asked = {
  code: string;
  indicator: string;
  type: string;
  options?: string[];
  columns?: { code: string }[];
};
const form = (fields: Asked[], narrative: string[] = []) =>
  ({
    fields: fields.map((f) => ({ ...f, derived: false, options: f.options?.map((code) => ({ code })) })),
    narrative: narrative.map((code) => ({ code })),
  }) as unknown as ReportTemplate;
const of = (values: unknown) => ({ values, narrative: {}, notes: {} }) as SubmissionContent;

describe('a draft goes over to another version as on the server', () => {
  for (const vector of vectors)
    it(vector.name, () => {
      const migrated = migrate(of(vector.values), form(vector.from), form(vector.to));
      expect(migrated.content.values).toEqual(vector.kept);
      expect(migrated.moved).toEqual(vector.moved);
      expect(migrated.dropped.values).toEqual(vector.dropped);
    });
  it('notes go with their field, texts with their part', () => {
    const from = form(
      [
        { code: 'A', indicator: 'A', type: 'INTEGER' },
        { code: 'B', indicator: 'B', type: 'INTEGER' },
      ],
      ['x', 'y'],
    );
    const to = form([{ code: 'Z', indicator: 'A', type: 'INTEGER' }], ['y']);
    const content = { values: { A: 1 }, notes: { A: 'vì', B: 'mất' }, narrative: { x: 'một', y: 'hai' } };
    const migrated = migrate(content, from, to);
    expect(migrated.content).toEqual({ values: { Z: 1 }, notes: { Z: 'vì' }, narrative: { y: 'hai' } });
    expect(migrated.dropped).toEqual({ values: {}, notes: { B: 'mất' }, narrative: { x: 'một' } });
    expect(loses(migrated)).toBe(true);
    expect(loses(migrate(of({ A: 1 }), from, to))).toBe(false);
  });
});
