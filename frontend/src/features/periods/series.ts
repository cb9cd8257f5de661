import type { SeriesInput, SeriesOccurrence, Weekday } from '@/shared/api/generated/types.gen';

type Frequency = 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'LETTER' | 'HALF_YEARLY' | 'YEARLY';
type Kind = SeriesOccurrence['kind'];

/** What the quick form asks; the occasions of a year follow from it and can be changed one by one. */
export interface Simple {
  frequency: Frequency;
  window: SeriesOccurrence['window'];
  cutOffDay: number;
  boundary: SeriesOccurrence['boundary'];
  day: number;
  /** Of a report of every week, in place of the day and the month. */
  weekday: Weekday;
  /** 0: a day of the last month of the range; 1: of the month after it. */
  monthsAfter: 0 | 1;
  shift: NonNullable<SeriesOccurrence['shift']>;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);
export const WEEK: Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const KINDS: Record<Exclude<Frequency, 'WEEKLY'>, [Kind, string, number][]> = {
  MONTHLY: MONTHS.map((m) => [`MONTH_${m}` as Kind, `Báo cáo tháng ${m}`, m]),
  QUARTERLY: [
    ['QUARTER_1', 'Báo cáo quý I', 3],
    ['QUARTER_2', 'Báo cáo quý II', 6],
    ['QUARTER_3', 'Báo cáo quý III', 9],
    ['QUARTER_4', 'Báo cáo quý IV', 12],
  ],
  LETTER: [
    ['QUARTER_1', 'Báo cáo quý I', 3],
    ['HALF_YEAR', 'Báo cáo 06 tháng', 6],
    ['NINE_MONTHS', 'Báo cáo 09 tháng', 9],
    ['YEAR', 'Báo cáo năm', 12],
  ],
  HALF_YEARLY: [
    ['HALF_YEAR', 'Báo cáo 06 tháng đầu năm', 6],
    ['YEAR', 'Báo cáo năm', 12],
  ],
  YEARLY: [['YEAR', 'Báo cáo năm', 12]],
};

/** February has 28 days here: the 29th is no day of every year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function occasions(simple: Simple): SeriesOccurrence[] {
  const { boundary, shift, window } = simple;
  const common = { words: null, boundary, shift, window };
  if (simple.frequency === 'WEEKLY') {
    return [
      { ...common, label: 'Báo cáo tuần', kind: 'WEEK', month: null, day: null, weekday: simple.weekday },
    ];
  }
  return KINDS[simple.frequency].map(([kind, label, lastMonth]) => {
    const month = ((lastMonth - 1 + simple.monthsAfter) % 12) + 1;
    return {
      ...common,
      label,
      kind,
      month,
      day: Math.min(simple.day, DAYS[month - 1] ?? 31),
      cutOffDay: window === 'CUT_OFF' ? simple.cutOffDay : null,
    };
  });
}

/** Another rhythm, with a window that it has: a week's report is on the seven days before it, or on none. */
export const inRhythm = (simple: Simple, frequency: Frequency): Simple => ({
  ...simple,
  frequency,
  window: frequency === 'WEEKLY' && simple.window !== 'NONE' ? 'CALENDAR' : simple.window,
});

const base = {
  cutOffDay: 14,
  boundary: 'BEFORE',
  weekday: 'FRIDAY',
  monthsAfter: 0,
  shift: 'NONE',
} as const;

/** Nghị định 09/2019/NĐ-CP, Điều 12, with the day of directive 1013 (before the 21st); whole quarters with ten days after. */
export const PRESETS = {
  nd09Quarter: { ...base, frequency: 'QUARTERLY', window: 'ND09', day: 21 },
  nd09Letter: { ...base, frequency: 'LETTER', window: 'ND09', day: 21 },
  nd09Month: { ...base, frequency: 'MONTHLY', window: 'ND09', day: 18 },
  nd09Half: { ...base, frequency: 'HALF_YEARLY', window: 'ND09', day: 21 },
  calendarQuarter: {
    ...base,
    frequency: 'QUARTERLY',
    window: 'CALENDAR',
    boundary: 'BY',
    day: 10,
    monthsAfter: 1,
  },
  week: { ...base, frequency: 'WEEKLY', window: 'CALENDAR', boundary: 'BY', day: 21 },
} satisfies Record<string, Simple>;

export type Preset = keyof typeof PRESETS;

/** A series as the service takes it back. */
export const ruleOf = (series: SeriesInput): SeriesInput => ({
  label: series.label,
  firstYear: series.firstYear,
  endsOn: series.endsOn ?? null,
  cumulative: series.cumulative ?? true,
  template: series.template ?? null,
  occurrences: series.occurrences,
});
