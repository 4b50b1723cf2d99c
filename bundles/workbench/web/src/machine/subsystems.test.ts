import { expect, test } from 'vitest';
import { inside, nodeOf, portAt, subsystemsOf } from './subsystems';

test('a component is in every subsystem that its name tells', () => {
  expect(subsystemsOf('tank')).toEqual([]);
  expect(subsystemsOf('line1/cell/tank')).toEqual(['line1/', 'line1/cell/']);
});

test('the outermost subsystem that is collapsed shows it', () => {
  expect(nodeOf('line1/cell/tank', [])).toBe('line1/cell/tank');
  expect(nodeOf('line1/cell/tank', ['line1/cell/'])).toBe('line1/cell/');
  expect(nodeOf('line1/cell/tank', ['line1/cell/', 'line1/'])).toBe('line1/');
  expect(nodeOf('line10/tank', ['line1/'])).toBe('line10/tank');
});

test('a subsystem has the ports of what is in it', () => {
  const file = { twinbench: 1, name: 'Plant', components: { 'line1/tank': { type: 'tank' }, 'line1/cell/tank': { type: 'tank' }, tank: { type: 'tank' } } } as const;
  expect(inside(file, 'line1/')).toEqual(['line1/tank', 'line1/cell/tank']);
  expect(inside(file, 'tank')).toEqual(['tank']);
  expect(portAt('line1/', 'line1/tank.level')).toBe('line1/tank.level');
  expect(portAt('tank', 'level')).toBe('tank.level');
});
