import { expect, test } from 'vitest';
import { duration, first, started, type Recorded } from './run';

test('durations are said as people say them', () => {
  expect(duration(0)).toBe('0 s');
  expect(duration(9.999)).toBe('10 s');
  expect(duration(12.53)).toBe('12.5 s');
  expect(duration(754.2)).toBe('12 min 34 s');
  expect(duration(7500)).toBe('2 h 05 min');
});

test('an instant of today needs no date', () => {
  const now = new Date(2026, 2, 1, 18, 0);
  expect(started(new Date(2026, 2, 1, 9, 5).toISOString(), now)).toBe('today 09:05');
  expect(started(new Date(2026, 1, 28, 9, 5).toISOString(), now)).toBe('2026-02-28 09:05');
});

test('different units come first, and signals without samples not at all', () => {
  const of = (path: string, unit: string, sampled = true) => ({ path, unit, form: 'real', ...(sampled && { first: 0 }) }) as Recorded;
  expect(first([of('a', 'm'), of('b', 'm'), of('c', 'W'), of('d', 's', false)], 3)).toEqual(['a', 'c', 'b']);
});
