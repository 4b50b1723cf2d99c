import { expect, test } from 'vitest';
import { align, lanes, type Course, type Line } from './lanes';
import { apart, marks, markTexts } from './axis/axes';

function line(path: string, unit: string, time: number[], last: (number | null)[], gaps: { from: number; to: number }[] = []): Line {
  const course = { unit, from: 0, to: 10, time, min: last, max: last, last, gaps: gaps.map((gap) => ({ ...gap, reason: '' })), raw: true, held: false };
  return { run: 1, path, source: path, kind: 'real', course: course as unknown as Course, commanded: false, compared: false };
}

test('a lane for each unit', () => {
  const all = [line('a', 'm', [0], [1]), line('b', 'W', [0], [1]), line('c', 'm', [0], [1])];
  expect(lanes(all).map(({ unit, lines }) => [unit, lines.map((each) => each.path)])).toEqual([['m', ['a', 'c']], ['W', ['b']]]);
});

test('what is on or off has a lane of its own', () => {
  const onOff = (path: string): Line => ({ ...line(path, '', [0], [1]), kind: 'boolean' });
  const all: Line[] = [line('a', '', [0], [1]), onOff('b'), onOff('c'), { ...onOff('b'), run: 2 }];
  expect(lanes(all).map(({ unit, isOnOff, lines }) => [unit, isOnOff, lines.map((each) => each.path)])).toEqual([['', false, ['a']], ['', true, ['b', 'b']], ['', true, ['c']]]);
});

test('lines have the colour of their family, and shades of it tell them apart', () => {
  const all: Line[] = [line('setpoint', 'm', [0], [1]), line('level', 'm', [0], [1]), line('sensed', 'm', [0], [1]), line('temperature', '°C', [0], [1])];
  const asked = all.map((each) => ({ ...each, commanded: each.path === 'setpoint' }));
  const both = [...asked, ...asked.map((each) => ({ ...each, run: 2, compared: true }))];
  const looks = lanes(both).flatMap((lane) => lane.lines.map(({ run, path, family, shade }) => [run, path, family, shade]));
  expect(looks).toEqual([1, 2].flatMap((run) => [[run, 'setpoint', 'length', 0], [run, 'level', 'length', 0], [run, 'sensed', 'length', 1]])
    .concat([1, 2].map((run) => [run, 'temperature', 'thermal', 0])));
});

test('big numbers have the prefix of their lane', () => {
  const [lane] = lanes([line('a', 'W', [0, 1], [45_000, null]), line('b', 'W', [0, 1], [500, 0])]);
  expect(lane?.unit).toBe('kW');
  expect(lane?.lines.map((each) => each.course.last)).toEqual([[45, null], [0.5, 0]]);
});

test('an axis has two round marks', () => {
  expect(marks(0.58, 1.24)).toEqual([0.6, 1.2]);
  expect(marks(-3, 104)).toEqual([0, 100]);
  expect(marks(26.8, 35.2)).toEqual([30, 35]);
  expect(markTexts([0.6, 1])).toEqual(['0.6', '1.0']);
  expect(markTexts([0, 100])).toEqual(['0', '100']);
});

test('lines share a time axis and go on where they have no sample', () => {
  const [time, a, , , b] = align([line('a', 'm', [0, 2], [1, 3]), line('b', 'm', [1], [7])]);
  expect(time).toEqual([0, 1, 2]);
  expect([a![0], a![1], a![2]]).toEqual([1, undefined, 3]);
  expect([b![0], b![1], b![2]]).toEqual([undefined, 7, undefined]);
});

test('a gap breaks the line', () => {
  const [time, a] = align([line('a', 'm', [0, 1, 5], [1, 1, 2], [{ from: 2, to: 4 }])]);
  expect(time).toEqual([0, 1, 2, 5]);
  expect([...a!]).toEqual([1, 1, null, 2]);
});

test('what is not a number is a gap, not zero', () => {
  const [, a] = align([line('a', 'm', [0, 1], [null, 2])]);
  expect([...a!]).toEqual([null, 2]);
});

test('of two marks that would overlap the upper one is shown', () => {
  expect(apart([10, 20], 1.2)).toEqual([10, 20]);
  expect(apart([10, 20], 1.1)).toEqual([20]);
  expect(apart([10], 0.1)).toEqual([10]);
});
