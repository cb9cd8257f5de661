import { expect, it } from 'vitest';
import type { MatrixCell } from '@/shared/api/generated/types.gen';
import { matches, moved } from './cells';

const late: MatrixCell = {
  submission: 'x',
  status: 'NOT_STARTED',
  timeliness: 'OVERDUE',
  submittedAt: null,
  extension: null,
  dueAt: null,
};

it('never counts a requested body overdue', () => {
  expect(matches('OVERDUE', late, 'ORDER')).toBe(true);
  expect(matches('OVERDUE', late, 'REQUEST')).toBe(false);
});

it('moves by arrows and stays in the grid', () => {
  expect(moved('ArrowDown', [0, 0], 3, 2)).toEqual([1, 0]);
  expect(moved('ArrowUp', [0, 0], 3, 2)).toEqual([0, 0]);
  expect(moved('End', [1, 0], 3, 2)).toEqual([1, 1]);
  expect(moved('a', [1, 0], 3, 2)).toBeNull();
});
