import { describe, expect, it } from 'vitest';
import { boxesOf, lineStarts, pagesOf, rangeOf, wordAt } from './places';

const text = 'Số: 1/UBND\nngày 2/9';
const pages = pagesOf({
  pages: [
    {
      page: 1,
      width: 1240,
      height: 1754,
      words: [
        [0, 3, 1000, 500, 300, 100, 96],
        [4, 10, 1400, 510, 600, 100, 70],
      ],
    },
    {
      page: 2,
      width: 1240,
      height: 1754,
      words: [
        [11, 15, 1000, 500, 400, 100, 96],
        [16, 19, 1500, 500, 300, 100, 41],
      ],
    },
  ],
});
const source = (fromLine: number, fromColumn: number, toLine: number, toColumn: number) => ({
  fromLine,
  fromColumn,
  toLine,
  toColumn,
  text: '',
});

describe('places', () => {
  const starts = lineStarts(text);
  it('joins words side by side and keeps lines and pages apart', () => {
    expect(boxesOf(rangeOf(source(1, 1, 2, 8), starts), pages)).toEqual([
      { page: 1, left: 1000, top: 500, width: 1000, height: 110 },
      { page: 2, left: 1000, top: 500, width: 800, height: 100 },
    ]);
  });
  it('takes only the words of the source', () => {
    expect(rangeOf(source(2, 6, 2, 8), starts)).toEqual([16, 19]);
    expect(boxesOf([16, 19], pages)).toEqual([{ page: 2, left: 1500, top: 500, width: 300, height: 100 }]);
    expect(boxesOf([3, 4], pages)).toEqual([]);
  });
  it('finds the word under the pointer, or the nearest on the line', () => {
    const [first] = pages;
    if (!first) throw new Error();
    expect(wordAt(first, 1500, 550)?.from).toBe(4);
    expect(wordAt(first, 1390, 550)?.from).toBe(4);
    expect(wordAt(first, 1500, 5000)).toBeUndefined();
  });
});
