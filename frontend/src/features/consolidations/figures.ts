import type { ConsolidatedFigure, Value } from '@/shared/api/generated/types.gen';
import { number } from '@/shared/format';

/** A number, "nothing to report", or none. */
export const shownFigure = (value: Value | null, nil: string, none: string) =>
  value === 'NIL' ? nil : typeof value === 'number' ? number(value) : none;

/** NIL grows to a number as 0 does; where one of the two is missing there is no difference. */
export function growth({ value, earlier }: Pick<ConsolidatedFigure, 'value' | 'earlier'>): number | null {
  const of = (one: Value | null) => (one === 'NIL' ? 0 : typeof one === 'number' ? one : null);
  const [now, before] = [of(value), of(earlier)];
  return now === null || before === null ? null : Math.round((now - before) * 1e6) / 1e6;
}
