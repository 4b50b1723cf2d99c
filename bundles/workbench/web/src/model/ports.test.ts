import { expect, test } from 'vitest';
import type { MachineContext, MachineFile } from '../shell/contract';
import { findPort, refusal } from './ports';

const port = (name: string, direction: 'input' | 'output', unit: string) => ({ name, direction, kind: 'real', unit, display: unit, doc: '' });
const types = new Map([
  ['pid', { parameters: [], ports: [port('setpoint', 'input', '$u'), port('measured', 'input', '$u')] }],
  ['sensor', { parameters: [], ports: [port('value', 'output', 'm'), port('signal', 'output', 'mA')] }],
]);
const machine = { types: { get: () => types }, units: { get: () => new Map([['pid.setpoint', 'm'], ['pid.measured', 'm']]) } } as unknown as MachineContext;
const file = (more: Partial<MachineFile>, pid: object = {}): MachineFile => ({ twinbench: 1, name: 'Plant', components: { pid: { type: 'pid', ...pid }, sensor: { type: 'sensor' } }, ...more });
const refused = (file: MachineFile) => refusal(findPort(machine, file, 'sensor.signal')!, findPort(machine, file, 'pid.setpoint')!);

test('a unit that is left open is settled by what is connected to any port of it', () => {
  expect(refused(file({}))).toBeUndefined();
  expect(refused(file({ connections: { 'pid.measured': 'sensor.value' } }))).toBe('pid.setpoint expects m, sensor.signal gives mA.');
});

test('a unit that is left open is settled by a start value', () => {
  expect(refused(file({}, { start: { setpoint: '0.8 m' } }))).toBe('pid.setpoint expects m, sensor.signal gives mA.');
});
