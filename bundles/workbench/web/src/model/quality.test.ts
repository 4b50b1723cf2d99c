import { expect, test } from 'vitest';
import type { ComponentType, MachineFile, SimulationStatus } from '../shell/contract';
import { badSince, isBadQuality, sourcesOfQuality } from './quality';

const port = (name: string, depends_on: readonly string[] = []) => ({ name, depends_on });
const types = new Map(Object.entries({
  sensor: { ports: [port('input'), port('value')] },
  pid: { ports: [port('measured'), port('setpoint'), port('output', ['measured', 'setpoint'])] },
  valve: { ports: [port('opening'), port('position')] },
})) as unknown as ReadonlyMap<string, ComponentType>;
const file = {
  components: { sensor: { type: 'sensor' }, pid: { type: 'pid' }, valve: { type: 'valve' } },
  connections: { 'pid.measured': 'sensor.value', 'valve.opening': 'pid.output', 'sensor.input': 'valve.position' },
} as unknown as MachineFile;
const status = (...faults: { readonly signal: string; readonly kind: string; readonly value?: unknown; readonly from: number }[]) =>
  ({ faults, step: 0.01 }) as unknown as SimulationStatus;

test('quality goes along wires up to a register', () => {
  expect([...sourcesOfQuality(file, types, 'valve.opening')]).toEqual(['valve.opening', 'pid.output', 'pid.measured', 'pid.setpoint', 'sensor.value']);
  expect([...sourcesOfQuality(file, types, 'valve.position')]).toEqual(['valve.position']);
});

test('a signal is bad since the first fault that makes it bad began', () => {
  const faults = status(
    { signal: 'sensor.value', kind: 'stuck', from: 100 },
    { signal: 'sensor.value', kind: 'quality', value: 'uncertain', from: 200 },
    { signal: 'sensor.value', kind: 'quality', value: 'BadSensorFailure', from: 730 },
    { signal: 'pid.measured', kind: 'quality', value: 'Bad', from: 900 },
  );
  expect(badSince(file, types, faults, 'pid.output')).toBe(7.3);
  expect(badSince(file, types, faults, 'valve.position')).toBeUndefined();
  expect(badSince(file, types, status(), 'pid.output')).toBeUndefined();
});

test('what is only uncertain is not bad', () => {
  expect(isBadQuality({ kind: 'quality', value: 'bad' })).toBe(true);
  expect(isBadQuality({ kind: 'quality', value: 'UncertainInitialValue' })).toBe(false);
  expect(isBadQuality({ kind: 'stuck', value: 'bad' })).toBe(false);
});
