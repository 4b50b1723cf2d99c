import { expect, test } from 'vitest';
import { clockText, cursorText, timeMarks } from './ticks';

const texts = (from: number, to: number, width: number) => timeMarks(from, to, width).map(({ text }) => text);

test('marks of time are round and have one format', () => {
  expect(texts(0, 300, 500)).toEqual(['00:00:00', '00:01:00', '00:02:00', '00:03:00', '00:04:00', '00:05:00']);
  expect(texts(1000, 5000, 260)).toEqual(['00:30:00', '01:00:00']);
  expect(texts(1000, 5000, 900)).toEqual(['00:20:00', '00:30:00', '00:40:00', '00:50:00', '01:00:00', '01:10:00', '01:20:00']);
  expect(texts(12.34, 12.4, 500)).toEqual(['00:00:12.34', '00:00:12.36', '00:00:12.38', '00:00:12.40']);
});

test('texts of marks never run together', () => {
  for (const span of [0.003, 0.7, 9, 61, 599, 3601, 7300, 86_400, 900_000]) {
    for (const width of [120, 300, 777, 1600]) {
      const marks = timeMarks(1234.5, 1234.5 + span, width);
      marks.slice(1).forEach(({ at, text }, i) => expect(((at - marks[i]!.at) / span) * width).toBeGreaterThan(6 * text.length));
    }
  }
});

test('a day and more counts hours on', () => {
  expect(texts(0, 86_400, 420)).toEqual(['00:00:00', '06:00:00', '12:00:00', '18:00:00', '24:00:00']);
  expect(clockText(90_061.5)).toBe('25:01:01');
});

test('the time of a cursor is as exact as its pixel', () => {
  expect(cursorText(61.238, 0.3)).toBe('00:01:01.2');
  expect(cursorText(61.238, 4)).toBe('00:01:01');
  expect(cursorText(59.9996, 0.001)).toBe('00:00:59.999');
});
