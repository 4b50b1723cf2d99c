import { expect, test } from 'vitest';
import { neighbour } from './neighbour';

test('the next one takes the place of what goes, at the end the one before', () => {
  expect(neighbour(['a', 'b', 'c'], 'b')).toBe('c');
  expect(neighbour(['a', 'b', 'c'], 'c')).toBe('b');
  expect(neighbour(['a'], 'a')).toBeUndefined();
});
