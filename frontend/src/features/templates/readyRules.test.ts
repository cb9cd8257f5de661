import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TemplateField, TemplateRule } from '@/shared/api/generated/types.gen';
import { readFor } from '@/shared/rules/fits';
import ready from './ready-rules.json';
import { freshId, readyRules } from './readyRules';

const starter = JSON.parse(
  readFileSync('../backend/server/src/main/resources/reference/indicators.json', 'utf8'),
) as { fields: TemplateField[]; rules: TemplateRule[] };

describe('ready rules', () => {
  it('are at least twenty, each good for the starter indicators', () => {
    expect(ready.length).toBeGreaterThanOrEqual(20);
    for (const rule of ready as TemplateRule[])
      expect(readFor(rule.expression, starter.fields, rule.severity), rule.id).toHaveProperty('expression');
  });

  it('are those that the starter template has', () => {
    const ids = new Map(starter.rules.map((rule) => [rule.id, rule]));
    for (const rule of ready as TemplateRule[]) expect(ids.get(rule.id)).toEqual(rule);
    expect(readyRules(starter)).toEqual([]);
  });

  it('are offered where their figures are', () => {
    const fields = starter.fields.filter((f) => ['B02', 'B03'].includes(f.code));
    const offered = readyRules({ fields, rules: [] }).map((rule) => rule.id);
    expect(offered).toContain('pupils-within-attendances');
    expect(offered).toContain('not-below-previous-b02');
    expect(offered).not.toContain('attendances-need-sessions');
  });

  it('have ids of their own', () => {
    expect(freshId([{ id: 'rule-2' } as TemplateRule])).toBe('rule-3');
  });
});
