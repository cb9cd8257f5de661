/** The days of a month as weeks from Monday to Sunday; null outside the month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const before = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const cells: (string | null)[] = [
    ...Array.from({ length: before }, () => null),
    ...Array.from({ length: days }, (_, i) => `${year}-${two(month)}-${two(i + 1)}`),
  ];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

const two = (value: number) => String(value).padStart(2, '0');

/** By month, in the order they come. */
export function byMonth<T extends { day: string }>(items: T[]): [string, T[]][] {
  const months = new Map<string, T[]>();
  for (const item of items) {
    const month = item.day.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), item]);
  }
  return [...months].sort(([a], [b]) => a.localeCompare(b));
}
