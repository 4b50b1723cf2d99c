import { expect, test } from 'vitest';
import { rows } from './rows';

test('spans at one time have rows of their own', () => {
  expect(rows([{ from: 0, to: 10 }, { from: 5, to: undefined }, { from: 6, to: 7 }, { from: 10, to: 12 }], 0)).toEqual([0, 1, 2, 0]);
  expect(rows([{ from: 0, to: 1 }, { from: 2, to: 3 }], 5)).toEqual([0, 1]);
  expect(rows([{ from: 5, to: 6 }, { from: 0, to: 9 }], 0)).toEqual([1, 0]);
});
