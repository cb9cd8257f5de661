import { describe, expect, it } from 'vitest';
import { day, moment, number, parseNumber, today, typed } from './format';

describe('figures', () => {
  it.each([
    ['1234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['12.345.678', 12345678],
    ['12,5', 12.5],
    ['1.234,5', 1234.5],
    ['-3', -3],
    ['0', 0],
  ])('reads %s as %d', (text, value) => expect(parseNumber(text)).toBe(value));

  it.each(['', 'abc', '1.23', '1,2,3', '12.5', '1.2345', '1e5', '12a', '9999999999999999'])(
    'refuses %s',
    (text) => expect(parseNumber(text)).toBeNull(),
  );

  it('shows what it read, and types it again', () => {
    expect(number(1234.5)).toBe('1.234,5');
    expect(parseNumber(typed(1234.5))).toBe(1234.5);
  });
});

describe('dates', () => {
  it('are two figures each, in Vietnam’s time', () => {
    expect(day('2023-10-02')).toBe('02/10/2023');
    expect(day('2023-10-26T17:30:00Z')).toBe('27/10/2023');
    expect(moment('2023-10-26T09:20:08+07:00')).toBe('09:20 26/10/2023');
    expect(today(new Date('2023-10-26T17:00:00Z'))).toBe('2023-10-27');
  });
});
