import { expect, test } from 'vitest';
import { isOutgrown } from './fit';

const FITTED = { width: 300, height: 200, transform: [10, 20, 0.3] } as const;

test('a canvas that nobody has moved is fitted anew when its size changes', () => {
  expect(isOutgrown(FITTED, undefined)).toBe(false);
  expect(isOutgrown(FITTED, FITTED)).toBe(false);
  expect(isOutgrown({ ...FITTED, width: 900 }, FITTED)).toBe(true);
  expect(isOutgrown({ ...FITTED, height: 500, transform: [10, 20, 0.3] }, FITTED)).toBe(true);
});

test('what somebody has moved or zoomed stays where it is', () => {
  expect(isOutgrown({ ...FITTED, width: 900, transform: [11, 20, 0.3] }, FITTED)).toBe(false);
  expect(isOutgrown({ ...FITTED, width: 900, transform: [10, 20, 1] }, FITTED)).toBe(false);
});
