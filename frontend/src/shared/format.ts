import { currentLanguage } from '@/shared/i18n/language';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const EXACT = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
});
const NUMBER = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 }),
};

/** dd/MM/yyyy of an ISO date or an instant, always in Vietnam's time. */
export function day(iso: string | null | undefined) {
  if (!iso) return '';
  const plain = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return plain ? `${plain[3]}/${plain[2]}/${plain[1]}` : DAY.format(new Date(iso));
}

/** HH:mm */
export const time = (iso: string) => TIME.format(new Date(iso));

/** HH:mm dd/MM/yyyy */
export const moment = (iso: string) => `${time(iso)} ${day(iso)}`;

/** HH:mm:ss dd/MM/yyyy, where a deadline may lie within the minute. */
export const exactly = (iso: string) => `${EXACT.format(new Date(iso))} ${day(iso)}`;

export const number = (value: number) => NUMBER[currentLanguage()].format(value);

/**
 * A figure as a clerk types it: points or blanks group thousands, a comma begins the fraction. Null when it is none;
 * nothing is guessed, so "1.23" is refused rather than read as 1,23 or 123.
 */
export function parseNumber(typed: string): number | null {
  const text = typed.trim().replace(/[\u00a0\u202f ]/g, '.');
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+)(,\d{1,6})?$/.test(text)) return null;
  const value = Number(text.replace(/\./g, '').replace(',', '.'));
  return Math.abs(value) <= 999_999_999_999_999 ? value : null;
}

/** A figure as it is typed again: without grouping, so that it can be edited. */
export const typed = (value: number) => String(value).replace('.', ',');

/** Today in Vietnam, as an ISO date. */
export const today = (now = new Date()) => DAY.format(now).split('/').reverse().join('-');

/** Bytes for people. */
export const size = (bytes: number) =>
  bytes < 1_000_000
    ? `${number(Math.max(1, Math.round(bytes / 1000)))} KB`
    : `${number(Math.round(bytes / 100_000) / 10)} MB`;
