import { expect, test } from 'vitest';
import { cornerOf } from './corner';

const SIGHT = { width: 800, height: 600, transform: [0, 0, 1] } as const;
const LEFT = { left: 40, top: 500, right: 140, bottom: 560 };
const RIGHT = { left: 600, top: 500, right: 700, bottom: 560 };

test('a card stands on the left where that hides nothing', () => {
  expect(cornerOf([], SIGHT)).toBe('left');
  expect(cornerOf([RIGHT], SIGHT)).toBe('left');
});

test('a card gives way to nodes, to as many as it can', () => {
  expect(cornerOf([LEFT], SIGHT)).toBe('right');
  expect(cornerOf([LEFT, RIGHT], SIGHT)).toBe('left');
  expect(cornerOf([LEFT, RIGHT, { ...LEFT, top: 520 }], SIGHT)).toBe('right');
});

test('where nodes are seen counts, not where they are', () => {
  expect(cornerOf([LEFT], { ...SIGHT, transform: [0, -400, 1] })).toBe('left');
  expect(cornerOf([LEFT], { ...SIGHT, transform: [0, 0, 0.5] })).toBe('left');
  expect(cornerOf([{ left: 80, top: 1000, right: 280, bottom: 1120 }], { ...SIGHT, transform: [0, 0, 0.5] })).toBe('right');
});
