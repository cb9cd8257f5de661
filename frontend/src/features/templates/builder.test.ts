import { describe, expect, it } from 'vitest';
import type { TemplateFormInput } from '@/shared/api/generated/types.gen';
import {
  addedUp,
  advice,
  divisible,
  emptyForm,
  faults,
  moveField,
  moveGroup,
  newField,
  nextCode,
  ofIndicator,
  ofProposal,
  ofType,
  removeGroup,
  text,
} from './builder';

function form(...groups: string[][]): TemplateFormInput {
  const made = emptyForm();
  made.name = text('Mẫu');
  made.groups = groups.map((_, at) => ({ code: `G${at + 1}`, label: text(`Nhóm ${at + 1}`) }));
  groups.forEach((codes, at) => {
    for (const code of codes)
      made.fields.push({
        ...newField(made, `G${at + 1}`, 'INTEGER'),
        code,
        indicator: code,
        label: text(code),
        required: true,
      });
  });
  return made;
}
const order = (of: TemplateFormInput) => of.fields.map((f) => `${f.group}${f.code}`);

describe('a field moves', () => {
  it('within its group and over its edge', () => {
    const made = form(['A', 'B'], ['C']);
    expect(order(moveField(made, 'B', -1))).toEqual(['G1B', 'G1A', 'G2C']);
    expect(order(moveField(made, 'B', 1))).toEqual(['G1A', 'G2B', 'G2C']);
    expect(order(moveField(made, 'C', -1))).toEqual(['G1A', 'G1B', 'G1C']);
    expect(order(moveField(made, 'A', -1))).toEqual(order(made));
    expect(order(moveField(made, 'C', 1))).toEqual(order(made));
  });
  it('with its group', () => {
    expect(order(moveGroup(form(['A'], ['B']), 'G2', -1))).toEqual(['G2B', 'G1A']);
    expect(order(removeGroup(form(['A'], ['B']), 'G2'))).toEqual(['G1A', 'G1B']);
    expect(removeGroup(form(['A']), 'G1').groups).toHaveLength(1);
  });
});

describe('a ratio', () => {
  it('is not entered, needs two numbers that add up, and goes with the way of adding up', () => {
    const made = form(['A', 'B', 'C']);
    const [a, b, c] = made.fields as [
      (typeof made.fields)[0],
      (typeof made.fields)[0],
      (typeof made.fields)[0],
    ];
    const ratio = { ...c, ...addedUp('RATIO') };
    expect(ratio).toMatchObject({ derived: true, required: false });
    expect(faults({ ...made, fields: [a, b, ratio] }, 'X1', true).map((f) => f.key)).toEqual(['wRatio']);
    const whole = { ...ratio, ratio: { numerator: 'A', denominator: 'B' } };
    expect(faults({ ...made, fields: [a, b, whole] }, 'X1', true)).toEqual([]);
    expect(divisible([a, { ...b, overUnits: 'MAX' }, whole]).map((f) => f.code)).toEqual(['A']);
    expect({ ...whole, ...addedUp('SUM') }).toMatchObject({ derived: false, ratio: null });
    expect(ofType(whole, 'SHORT_TEXT')).toMatchObject({ derived: false, ratio: null });
  });
});

describe('codes', () => {
  it('never come twice, whatever their case', () => {
    expect(nextCode(form(['m01', 'M02']), 'M')).toBe('M03');
    const made = form(['B01']);
    const indicator = {
      id: '01920000-0000-7000-8000-000000000000',
      code: 'B01',
      label: text('Buổi'),
      help: null,
      measureUnit: text('buổi'),
      type: 'INTEGER' as const,
      overUnits: 'SUM' as const,
      overTime: 'LAST' as const,
      source: '',
      owner: null,
      retiredAt: null,
      retiredReason: null,
      allowedActions: [],
    };
    expect(ofIndicator(made, 'G1', indicator)).toMatchObject({
      code: 'M01',
      indicator: 'B01',
      overTime: 'LAST',
    });
    const proposed = {
      cell: 'B2',
      code: 'b01',
      group: 'G1',
      label: 'X',
      measureUnit: '',
      type: 'CHOICE' as const,
      options: ['Có', 'Không'],
    };
    expect(ofProposal(made, proposed, 'G1')).toMatchObject({
      code: 'M01',
      options: [{ code: 'o1' }, { code: 'o2' }],
    });
  });
});

it('a change of type drops what the new type cannot have', () => {
  const number = { ...newField(emptyForm(), 'G1', 'INTEGER'), measureUnit: text('buổi'), max: 9 };
  const choice = ofType(number, 'CHOICE');
  expect(choice).toMatchObject({ overUnits: 'NONE', max: null, min: null, measureUnit: { vi: '' } });
  expect(choice.options).toHaveLength(2);
  expect(ofType(choice, 'DATE').options).toEqual([]);
  expect(ofType(number, 'DECIMAL')).toMatchObject({ measureUnit: { vi: 'buổi' }, max: 9 });
});

describe('the form is looked over', () => {
  it('what stops a publishing is told', () => {
    expect(faults(emptyForm(), '', true).map((f) => f.key)).toEqual(['wNoName', 'wNoCode', 'wEmpty']);
    const made = form(['A']);
    made.fields.push({ ...newField(made, 'G1', 'CHOICE'), code: 'K', label: text('Kênh') });
    made.fields.push({ ...newField(made, 'G1', 'TABLE'), code: 'T', label: text('Bảng') });
    expect(faults(made, 'MAU-1', true).map((f) => f.key)).toEqual(['wOptions', 'wColumns']);
    expect(faults(form(['A']), '', false)).toEqual([]);
  });
  it('what a colleague would say is said', () => {
    const made = form(['A', 'B']);
    for (const field of made.fields)
      Object.assign(field, { measureUnit: text('người'), label: text('Số người') });
    expect(advice(made, undefined).map((a) => a.key)).toEqual(['aPeople', 'aSameLabel', 'aPeople']);
    expect(advice(form(['A']), form(['A', 'Z'])).find((a) => a.key === 'aRemoved')?.what).toContain('Z');
  });
});
