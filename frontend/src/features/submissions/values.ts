import type { CellValue, TemplateField, TemplateOption, Value } from '@/shared/api/generated/types.gen';
import { day, number } from '@/shared/format';
import type { Language } from '@/shared/i18n/language';

/** Equal as the server would say: whatever the order of keys. */
export function equal(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => equal(Reflect.get(one, key), Reflect.get(other, key)))
  );
}

/** As the server reads it; what it would refuse is none. */
export function link(text: string): { url: string } | null {
  const address = text.trim();
  if (address.length > 2000 || /[\s<>"{}|\\^`]/.test(address) || !/^https?:\/\/[^/?#]/i.test(address))
    return null;
  try {
    const url = new URL(address);
    return url.username || url.password ? null : { url: address };
  } catch {
    return null;
  }
}

/** Without what no report can keep: NUL and half of a surrogate pair. */
export const cleanText = (text: string) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '');

interface Labelled {
  options?: TemplateOption[];
  columns?: TemplateField['columns'];
}

/** A value in one line of text. */
export function shownValue(
  value: Value | undefined,
  nil: string,
  blank: string,
  field?: Labelled,
  language: Language = 'vi',
): string {
  if (value === undefined) return blank;
  if (value === 'NIL') return nil;
  if (typeof value === 'number') return number(value);
  if ('text' in value) return value.text;
  if ('date' in value) return day(value.date);
  if ('url' in value) return value.url;
  if ('options' in value) return chosen(value.options, field, language);
  return value.rows.map((row) => shownRow(row, nil, field, language)).join('; ');
}

const chosen = (codes: string[], field: Labelled | undefined, language: Language) =>
  codes.map((code) => field?.options?.find((o) => o.code === code)?.label[language] ?? code).join(', ');

function shownRow(
  row: Record<string, CellValue>,
  nil: string,
  field: Labelled | undefined,
  language: Language,
) {
  const columns = field?.columns ?? Object.keys(row).map((code) => ({ code, options: [] }));
  return columns.map((column) => shownValue(row[column.code], nil, '–', column, language)).join(' | ');
}
