import { describe, expect, it } from 'vitest';
import type { TemplateField, Value } from '@/shared/api/generated/types.gen';
import { changes } from './changes';
import { fieldError } from './fieldChecks';
import { merge } from './merge';
import { cleanText, equal, link, shownValue } from './values';

const name = (vi: string) => ({ vi, en: vi });
const field = (more: Partial<TemplateField>): TemplateField => ({
  code: 'T',
  indicator: 'T',
  group: 'G',
  label: name('Mục'),
  measureUnit: name(''),
  type: 'SHORT_TEXT',
  required: false,
  derived: false,
  overUnits: 'NONE',
  overTime: 'NONE',
  ...more,
});
const choice = field({
  type: 'CHOICE',
  options: [
    { code: 'a', label: name('Loa') },
    { code: 'b', label: name('Zalo') },
  ],
});
const table = field({
  type: 'TABLE',
  columns: [
    { code: 'who', label: name('Tổ'), type: 'SHORT_TEXT', required: true },
    { code: 'n', label: name('Số buổi'), type: 'INTEGER', required: false },
  ],
});

describe('values', () => {
  it('are equal by what they say', () => {
    expect(equal({ rows: [{ a: 1, b: { text: 'x' } }] }, { rows: [{ b: { text: 'x' }, a: 1 }] })).toBe(true);
    expect(equal({ options: ['a'] }, { options: ['b'] })).toBe(false);
    expect(equal({ text: 'NIL' }, 'NIL')).toBe(false);
    expect(equal([], {})).toBe(false);
  });
  it('merge and compare whole', () => {
    const of = (value: Value) => ({ values: { T: value }, narrative: {}, notes: {} });
    expect(changes(of({ text: 'a' }), of({ text: 'a' }))).toEqual([]);
    expect(merge(of({ text: 'a' }), of({ text: 'a' }), of({ text: 'b' })).content).toEqual(of({ text: 'b' }));
    expect(merge(of({ text: 'a' }), of({ text: 'c' }), of({ text: 'b' })).clashes).toHaveLength(1);
  });
  it('are shown in words', () => {
    expect(shownValue({ options: ['b', 'a'] }, 'nil', '-', choice)).toBe('Zalo, Loa');
    expect(shownValue({ date: '2026-11-24' }, 'nil', '-')).toBe('24/11/2026');
    expect(
      shownValue({ rows: [{ who: { text: 'Tổ 1' }, n: 3 }, { who: { text: 'Tổ 2' } }] }, 'nil', '-', table),
    ).toBe('Tổ 1 | 3; Tổ 2 | –');
  });
});

describe('a field refuses', () => {
  it('a missing answer, but not NIL', () => {
    expect(fieldError(field({ required: true }), undefined)?.code).toBe('missing');
    expect(fieldError(field({ required: true }), 'NIL')).toBeNull();
  });
  it('a required file until the report names one for this field', () => {
    const asked = field({ required: true, type: 'FILE' });
    const named = { name: 'a.pdf', size: 1, sha256: '0'.repeat(64), type: 'application/pdf' };
    expect(fieldError(asked, undefined)?.code).toBe('missing-file');
    expect(fieldError(asked, undefined, [named])?.code).toBe('missing-file');
    expect(fieldError(asked, undefined, [{ ...named, field: asked.code }])).toBeNull();
    expect(fieldError(asked, 'NIL')).toBeNull();
    const number = field({ required: true });
    expect(fieldError(number, undefined, [{ ...named, field: number.code }])?.code).toBe('missing');
  });
  it('a long text and an incomplete row, by row and column', () => {
    expect(fieldError(field({ maxLength: 3 }), { text: 'dài quá' })?.code).toBe('too-long');
    expect(fieldError(table, { rows: [{ who: { text: 'x' } }, { n: 1 }] })?.message?.vi).toContain('Dòng 2');
    expect(fieldError(table, { rows: [{ who: { text: 'x' }, n: 1.5 }] })?.message?.vi).toContain('số nguyên');
  });
  it('a table of blank rows like no table', () => {
    expect(fieldError({ ...table, required: true }, { rows: [{}, {}] })?.code).toBe('missing');
    expect(fieldError(table, { rows: [{}] })).toBeNull();
  });
});

describe('a link', () => {
  it.each(['https://laocai.gov.vn/tin?x=1#a', 'http://a.b'])('%s is taken', (url) => {
    expect(link(url)).toEqual({ url });
  });
  it.each([
    'javascript:alert(1)',
    'https://',
    'https://a b',
    'https://u:p@a.b',
    'laocai.gov.vn',
    'ftp://a',
    '',
  ])('%s is none', (url) => {
    expect(link(url)).toBeNull();
  });
});

it('keeps what a report can keep', () => {
  expect(cleanText('a\0b\ud800c😀')).toBe('abc😀');
});
