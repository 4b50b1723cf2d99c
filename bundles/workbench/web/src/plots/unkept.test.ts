import { expect, test } from 'vitest';
import type { Line } from './lanes';
import { unkeptText } from './unkept';

const lines = (...courses: readonly object[]) => ({ lines: courses.map((course) => ({ course }) as Line), missing: [] });
const nothing = { time: [], gaps: [] };

test('what is not kept is told, and for how long samples are kept', () => {
  const text = (keep: number) => unkeptText(lines(nothing), { from: 0, to: 60 }, 200_000, keep);
  expect(text(3600)).toBe('No samples are kept of this time: the run keeps the last 60 min.');
  expect(text(90)).toContain('the last 90 s.');
  expect(text(86_400)).toContain('the last 24 h.');
});

test('between two samples there is none, whatever is kept', () => {
  expect(unkeptText(lines(nothing), { from: 100.001, to: 100.002 }, 200, 3600)).toBe('There are no samples of this time.');
});

test('what is there is drawn, and a gap is hatched', () => {
  expect(unkeptText(lines(nothing, { time: [1], gaps: [] }), { from: 0, to: 60 }, 200, undefined)).toBeUndefined();
  expect(unkeptText(lines({ time: [], gaps: [{}] }), { from: 0, to: 60 }, 200, undefined)).toBeUndefined();
});
