import { expect, test } from 'vitest';
import type { ComponentType, MachineFile } from '../shell/contract';
import { badTimes, doubtsOf, endsBad, toldOrSeen, withBadTimes } from './bad';
import { align, type Line } from './lanes';

const line = {
  run: 1, path: 'pid.output',
  course: { unit: '1', from: 0, to: 5, time: [0, 1, 2, 3, 4, 5], min: [1, 2, 3, 4, 5, 6], max: [1, 2, 3, 4, 5, 6], last: [1, 2, 3, 4, 5, 6], gaps: [], raw: true, held: false },
} as unknown as Line;

test('no line goes through the time of bad quality', () => {
  const [time, output] = align([withBadTimes(line, [{ from: 1.5, to: 3.5 }])]);
  expect(time).toEqual([0, 1, 1.5, 4, 5]);
  expect([...output!]).toEqual([1, 2, null, 5, 6]);
});

test('a point that stands for good and bad samples is not drawn: its last value is bad', () => {
  const thinned = { ...line, course: { ...line.course, raw: false } };
  expect([...align([withBadTimes(thinned, [{ from: 1.5, to: 3 }])])[1]!]).toEqual([1, null, 4, 5, 6]);
  expect([...align([withBadTimes(thinned, [{ from: 2, to: 3 }])])[1]!]).toEqual([1, 2, null, 4, 5, 6]);
});

test('a line ends bad while its signal is', () => {
  expect(endsBad(withBadTimes(line, [{ from: 4, to: Infinity }]))).toBe(true);
  expect(endsBad(withBadTimes(line, [{ from: 1, to: 2 }]))).toBe(false);
  expect(withBadTimes(line, [{ from: 6, to: Infinity }])).toBe(line);
});

test('what is seen later than it happened does not make what is told longer', () => {
  expect(toldOrSeen([{ from: 1, to: 2 }], [{ from: 1.5, to: 30 }, { from: 40, to: Infinity }])).toEqual([{ from: 1, to: 2 }, { from: 40, to: Infinity }]);
});

const file = {
  components: { pid: { type: 'pid' }, valve: { type: 'valve' } },
  connections: { 'pid.measured': 'sensor.value' },
  bindings: { 'valve.opening': { link: 'plc/1', address: 'a' }, 'pid.output': { link: 'plc/1', address: 'b' } },
} as unknown as MachineFile;
const types = new Map([
  ['pid', { ports: [{ name: 'output', direction: 'output', depends_on: ['measured'] }] }],
  ['valve', { ports: [{ name: 'opening', direction: 'input', depends_on: [] }, { name: 'flow', direction: 'output', depends_on: ['opening'] }] }],
]) as unknown as ReadonlyMap<string, ComponentType>;

test('a signal is bad with those that it depends on', () => {
  const doubts = doubtsOf([
    { signal: 'sensor.value', kind: 'quality', value: 'Bad', from: 1, to: 2 },
    { signal: 'sensor.value', kind: 'stuck', value: undefined, from: 2, to: 3 },
    { signal: 'sensor.value', kind: 'quality', value: 'Bad', from: 4, to: undefined },
  ], [], file, types);
  expect(badTimes('pid.output', doubts, file, types)).toEqual([{ from: 1, to: 2 }, { from: 4, to: Infinity }]);
  expect(badTimes('pid.saturated', doubts, file, types)).toEqual([]);
});

test('what takes from a controller is bad while there is no session, or the tag is bad, since the last look that found it good; what is given to it is not', () => {
  const doubts = doubtsOf([], [
    { source: '/links/plc~11', from: 1, to: 2, speed: 2 }, { source: '/bindings/valve.opening', from: 3, to: undefined, speed: 1 }, { source: '/links/plc~11', from: 0.1, to: 0.5, speed: 1 },
    { source: '/loops/x', from: 0, to: 9, speed: 1 },
  ], file, types);
  expect(badTimes('valve.flow', doubts, file, types)).toEqual([{ from: 0.5, to: 2 }, { from: 2.5, to: Infinity }, { from: 0, to: 0.5 }]);
  expect(badTimes('pid.output', doubts, file, types)).toEqual([]);
});
