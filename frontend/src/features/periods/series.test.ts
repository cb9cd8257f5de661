import { describe, expect, it } from 'vitest';
import { inRhythm, occasions, PRESETS } from './series';

describe('the occasions of a year', () => {
  it('are those of the preset', () => {
    const quarters = occasions(PRESETS.nd09Quarter);
    expect(quarters.map((o) => `${o.day}/${o.month}`)).toEqual(['21/3', '21/6', '21/9', '21/12']);
    expect(quarters.every((o) => o.window === 'ND09' && o.cutOffDay === null)).toBe(true);
  });

  it('fall into the month after the range, and over the end of the year', () => {
    expect(occasions(PRESETS.calendarQuarter).map((o) => `${o.day}/${o.month}`)).toEqual([
      '10/4',
      '10/7',
      '10/10',
      '10/1',
    ]);
  });

  it('of every week are one, on a weekday, about the days before it', () => {
    expect(occasions(inRhythm({ ...PRESETS.nd09Quarter, weekday: 'THURSDAY' }, 'WEEKLY'))).toEqual([
      expect.objectContaining({
        kind: 'WEEK',
        weekday: 'THURSDAY',
        month: null,
        day: null,
        window: 'CALENDAR',
      }),
    ]);
  });

  it('name a day that each month has', () => {
    const months = occasions({ ...PRESETS.nd09Month, day: 31, window: 'CUT_OFF', cutOffDay: 25 });
    expect(months).toHaveLength(12);
    expect(months[1]?.day).toBe(28);
    expect(months[3]?.day).toBe(30);
    expect(months.every((o) => o.cutOffDay === 25)).toBe(true);
  });
});
