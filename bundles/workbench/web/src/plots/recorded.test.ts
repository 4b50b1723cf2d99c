import { expect, test } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { missingOf, missingText, recordedAs, type Recorded } from './recorded';

const of = (paths: readonly string[], connections: Record<string, string | string[]>): Recorded => ({
  run: 7,
  signals: new Map(paths.map((path) => [path, { path, unit: 'm', form: 'real' }])),
  file: { components: {}, connections } as unknown as MachineFile,
});

test('an input shows what its source shows', () => {
  const run = of(['valve.flow', 'tank.level', 'tank.demand'], { 'tank.inflow': 'valve.flow' });
  expect(recordedAs(run, 'tank.level')).toBe('tank.level');
  expect(recordedAs(run, 'tank.inflow')).toBe('valve.flow');
  expect(recordedAs(run, 'tank.demand')).toBe('tank.demand');
  expect(recordedAs(run, 'pump.flow')).toBeUndefined();
});

test('what is missing is said, and what there is instead', () => {
  const run = of(['a.flow', 'b.flow'], { 'tank.inflow': ['a.flow', 'b.flow'] });
  expect(recordedAs(run, 'tank.inflow')).toBeUndefined();
  expect(missingText(missingOf(run, 'tank.inflow'))).toBe('tank.inflow is the sum of a.flow and b.flow, which run 7 recorded instead.');
  expect(missingText(missingOf(run, 'pump.flow'))).toBe('Run 7 did not record pump.flow.');
});
