import { expect, test } from 'vitest';
import { wordDiff } from './wordDiff';

test('what was put in and taken out stands out, the rest is said once a side', () => {
  expect(wordDiff('phát bằng loa truyền thanh', 'phát bằng loa truyền thanh mỗi ngày hai lần')).toMatchObject(
    {
      before: [{ words: 'phát bằng loa truyền thanh', own: false }],
      after: [
        { words: 'phát bằng loa truyền thanh', own: false },
        { words: 'mỗi ngày hai lần', own: true },
      ],
    },
  );
  expect(wordDiff('trước ngày 10/4', 'trước ngày 10/5')).toMatchObject({
    before: [
      { words: 'trước ngày', own: false },
      { words: '10/4', own: true },
    ],
    after: [
      { words: 'trước ngày', own: false },
      { words: '10/5', own: true },
    ],
  });
});

test('nothing in common, nothing at all and very long texts', () => {
  expect(wordDiff('a b', 'c')).toMatchObject({
    before: [{ words: 'a b', own: true }],
    after: [{ words: 'c', own: true }],
  });
  expect(wordDiff('', '')).toMatchObject({ before: [], after: [] });
  const long = 'từ '.repeat(1_000);
  expect(wordDiff(long, long).after).toMatchObject([{ words: long, own: true }]);
});
