import { expect, test } from 'vitest';
import { noted } from './seen';

test('times of bad quality begin and end once', () => {
  const begun = noted(noted([], false, 1), true, 2);
  expect(begun).toEqual([{ from: 2, to: Infinity }]);
  expect(noted(begun, true, 3)).toBe(begun);
  expect(noted(noted(begun, false, 4), true, 5)).toEqual([{ from: 2, to: 4 }, { from: 5, to: Infinity }]);
});
