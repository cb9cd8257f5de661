import { describe, expect, it } from 'vitest';
import { growth, shownFigure } from './figures';

describe('a consolidated figure', () => {
  it('tells 0, nothing to report and nothing said apart', () => {
    expect([0, 'NIL' as const, null].map((value) => shownFigure(value, 'không phát sinh', '–'))).toEqual([
      '0',
      'không phát sinh',
      '–',
    ]);
  });

  it('grows by what came since, from nothing to report as from 0', () => {
    expect(growth({ value: 1200, earlier: 900 })).toBe(300);
    expect(growth({ value: 5, earlier: 'NIL' })).toBe(5);
    expect(growth({ value: 0.3, earlier: 0.1 })).toBe(0.2);
    expect(growth({ value: 3, earlier: 5 })).toBe(-2);
  });

  it('has no growth where one of the two is missing', () => {
    expect(growth({ value: null, earlier: 5 })).toBeNull();
    expect(growth({ value: 5, earlier: null })).toBeNull();
  });
});
