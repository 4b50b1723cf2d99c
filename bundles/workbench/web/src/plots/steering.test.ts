import { expect, test } from 'vitest';
import { stepOf, turned } from './steering';

test('keys move the cursor, Shift ten times as far, and time', () => {
  expect(stepOf('ArrowLeft', false)).toEqual({ cursor: -1 });
  expect(stepOf('ArrowRight', true)).toEqual({ cursor: 10 });
  expect(stepOf('Home', false)).toEqual({ cursor: 'start' });
  expect(stepOf('PageUp', false)).toEqual({ pan: -0.5 });
  expect(stepOf('f', false)).toBeUndefined();
});

test('a wheel is turned by pixels or lines, down or across', () => {
  expect(turned({ deltaX: 0, deltaY: 3, deltaMode: 1 })).toBe(48);
  expect(turned({ deltaX: -50, deltaY: 4, deltaMode: 0 })).toBe(-50);
});
