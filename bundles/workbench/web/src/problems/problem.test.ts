import { expect, test } from 'vitest';
import { selected, sorted } from './problem';

test('a place in the file is what is selected in the machine', () => {
  expect(selected('/components/tank/parameters/area')).toEqual(['tank']);
  expect(selected('/components/line~1tank')).toEqual(['line/tank']);
  expect(selected('/connections/tank.inflow')).toEqual(['> tank.inflow']);
  expect(selected('/bindings/valve.opening/address')).toEqual(['valve.opening']);
  expect(selected('/name')).toEqual([]);
  expect(selected('')).toEqual([]);
});

test('the worst stands first', () => {
  const of = (severity: 'error' | 'warning' | 'info', source: string) => ({ severity, source, text: '' });
  expect(sorted([of('info', 'a'), of('error', 'c'), of('error', 'b')]).map((each) => each.source)).toEqual(['b', 'c', 'a']);
});
