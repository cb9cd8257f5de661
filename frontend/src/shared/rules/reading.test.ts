import { describe, expect, it } from 'vitest';
import { parse } from './expression';
import { readFor } from './fits';
import { reading } from './reading';

const read = (text: string, language: 'vi' | 'en' = 'vi') => reading(parse(text), language);

describe('a rule in plain words', () => {
  it('says what must hold', () => {
    expect(read('B03 <= B02')).toBe('B03 không lớn hơn B02');
    expect(read('B02 > 0 => B01 > 0')).toBe('nếu B02 lớn hơn 0 thì B01 lớn hơn 0');
    expect(read('B01 >= soFar(B01)')).toBe('B01 không nhỏ hơn B01 lũy kế đã báo cáo');
    expect(read('B02 / previous(B02) <= 2000')).toBe('B02 chia cho B02 của kỳ trước không lớn hơn 2.000');
    expect(read('sum(B03, B04) <= 5% * B02')).toBe('tổng của B03, B04 không lớn hơn 5% nhân B02');
    expect(read('not isBlank(A01)')).toBe('A01 đã được điền');
    expect(read('B02 <= 3 * median(B02)', 'en')).toBe(
      'B02 is not more than 3 times the median B02 of like units',
    );
  });

  it('keeps together what belongs together', () => {
    expect(read('(A > 1 or B > 1) and C > 1')).toBe('(A lớn hơn 1 hoặc B lớn hơn 1) và C lớn hơn 1');
    expect(read('A > 1 and B > 1 and C > 1')).toBe('A lớn hơn 1 và B lớn hơn 1 và C lớn hơn 1');
    expect(read('A * (B + C) = 1')).toBe('A nhân (B cộng C) bằng 1');
  });
});

describe('a rule against a form', () => {
  const fields = [
    { code: 'A', type: 'INTEGER' as const, derived: false },
    { code: 'T', type: 'LONG_TEXT' as const, derived: false },
    { code: 'R', type: 'DECIMAL' as const, derived: true },
  ];
  const problem = (text: string, severity: 'ERROR' | 'QUERY' = 'QUERY') => {
    const found = readFor(text, fields, severity);
    return 'problem' in found ? `${found.problem.code} ${found.problem.at}` : 'good';
  };

  it('names figures that are entered, as the server will say', () => {
    expect(problem('A > 1 => not isBlank(T)')).toBe('good');
    expect(problem('A > X')).toBe('unknown-field 4');
    expect(problem('A > T')).toBe('not-entered 4');
    expect(problem('A > previous(R)')).toBe('not-entered 13');
    expect(problem('A <= median(A)', 'ERROR')).toBe('median-in-error 12');
    expect(problem('A <= median(A)')).toBe('good');
    expect(problem('A <=')).toBe('unfinished 4');
  });
});
