import { expect, test } from 'vitest';
import { treeKey } from './treekeys';

const rows = [{ level: 1, open: true }, { level: 2, open: false }, { level: 2 }, { level: 1, open: false }];
const press = (key: string, at: number) => treeKey(key, rows, at);

test('arrows walk through what is in sight and stop at its ends', () => {
  expect([press('ArrowDown', 0), press('ArrowDown', 3), press('ArrowUp', 2), press('ArrowUp', 0)]).toEqual([1, 3, 1, 0]);
  expect([press('Home', 2), press('End', 0)]).toEqual([0, 3]);
});

test('right opens and then enters, left closes and then leaves', () => {
  expect([press('ArrowRight', 0), press('ArrowRight', 1), press('ArrowRight', 2)]).toEqual([1, 'toggle', undefined]);
  expect([press('ArrowLeft', 0), press('ArrowLeft', 2), press('ArrowLeft', 3)]).toEqual(['toggle', 0, undefined]);
  expect([press('a', 0), treeKey('Home', [], -1)]).toEqual([undefined, undefined]);
});
