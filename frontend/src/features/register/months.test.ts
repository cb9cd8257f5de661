import { describe, expect, it } from 'vitest';
import { byMonth, weeksOf } from './months';

describe('the month grid', () => {
  it('begins on Monday and holds every day once', () => {
    const weeks = weeksOf(2026, 11);
    expect(weeks[0]?.indexOf('2026-11-01')).toBe(6);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30);
  });
  it('knows leap years', () => {
    expect(weeksOf(2028, 2).flat()).toContain('2028-02-29');
    expect(weeksOf(2027, 2).flat()).not.toContain('2027-02-29');
  });
  it('groups by month in order', () => {
    expect(byMonth([{ day: '2027-01-02' }, { day: '2026-12-31' }, { day: '2027-01-01' }])).toEqual([
      ['2026-12', [{ day: '2026-12-31' }]],
      ['2027-01', [{ day: '2027-01-02' }, { day: '2027-01-01' }]],
    ]);
  });
});
