import { describe, expect, it } from 'vitest';
import type { ReportTemplate, TemplateField } from '@/shared/api/generated/types.gen';
import { asBefore, goesOn, toTake } from './goesOn';

const field = (more: Partial<TemplateField> = {}) =>
  ({ code: 'B01', type: 'INTEGER', derived: false, overTime: 'SUM', ...more }) as TemplateField;
const last = (value: unknown, contained: boolean) =>
  ({ periodLabel: 'Kỳ 1', contained, values: { B01: value } }) as never;

describe('a last figure is where this one begins', () => {
  it('within a cumulative range, or of a standing figure', () => {
    expect(goesOn(field(), last(35, true))).toBe(true);
    expect(goesOn(field(), last(0, true))).toBe(true);
    expect(goesOn(field({ overTime: 'LAST' }), last(35, false))).toBe(true);
  });
  it('and nowhere else', () => {
    expect(goesOn(field(), last(35, false))).toBe(false);
    expect(goesOn(field(), null)).toBe(false);
    expect(goesOn(field(), last('NIL', true))).toBe(false);
    expect(goesOn(field({ type: 'SHORT_TEXT' }), last({ text: 'x' }, true))).toBe(false);
    expect(goesOn(field({ derived: true }), last(35, true))).toBe(false);
  });
  it('only into a blank box', () => {
    const template = { fields: [field(), field({ code: 'B02' })] } as ReportTemplate;
    const content = { values: {}, narrative: {}, notes: {} };
    expect(toTake(template, content, last(35, true)).map((f) => f.code)).toEqual(['B01']);
    expect(toTake(template, { ...content, values: { B01: 'NIL' } }, last(35, true))).toEqual([]);
  });
  it('and is told as long as nothing was added', () => {
    expect(asBefore(field(), 35, last(35, true))).toBe(true);
    expect(asBefore(field(), 36, last(35, true))).toBe(false);
    expect(asBefore(field(), undefined, last(35, true))).toBe(false);
  });
});
