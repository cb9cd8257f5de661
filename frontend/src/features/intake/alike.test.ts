import { expect, test } from 'vitest';
import { alike } from './alike';
import type { Item } from './items';

const item = (key: string, text: string, value: string) =>
  ({ key, value, kind: 'mention', mention: { text } }) as unknown as Item;
const list = [
  item('duties/1-1', 'Chi cục Thủy lợi', 'Chi cục Thủy lợi'),
  item('duties/2-1', 'Chi cục  thủy lợi', 'Chi cục Thủy lợi'),
  item('duties/3-1', 'Chi cục Thủy lợi', 'Chi cục Thủy lợi'),
  item('duties/4-1', 'Chi cục Kiểm lâm', 'Chi cục Thủy lợi'),
  item('duties/5-1', 'Chi cục Thủy lợi', 'Sở Xây dựng'),
];
const openPoints = ['duties/1-1', 'duties/2-1', 'duties/4-1', 'duties/5-1'].map((key) => ({
  key,
  message: { vi: '', en: '' },
}));

test('one answer does for every open place of the same name, and for no other', () => {
  const [first] = list;
  expect(first && alike(first, list, { openPoints })).toEqual(['duties/2-1']);
});

test('what is no name has nothing alike', () => {
  expect(alike({ key: 'fields/number' } as Item, list, { openPoints })).toEqual([]);
});
