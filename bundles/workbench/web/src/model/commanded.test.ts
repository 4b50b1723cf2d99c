import { expect, test } from 'vitest';
import type { ComponentType, MachineFile } from '../shell/contract';
import { askedOf, isCommanded } from './commanded';

const port = (name: string, direction: 'input' | 'output', more: object = {}) => ({ name, direction, kind: 'real', unit: '1', register: false, ...more });
const types = new Map([
  ['pid', { ports: [port('setpoint', 'input', { unit: '$u' }), port('measured', 'input', { unit: '$u' }), port('output', 'output', { min: 0, max: 1 })] }],
  ['valve', { ports: [port('opening', 'input', { min: 0, max: 1 }), port('position', 'output', { min: 0, max: 1, register: true })] }],
  ['sensor', { ports: [port('input', 'input', { unit: '$u' }), port('value', 'output', { unit: '$u', register: true })] }],
  ['belt', { ports: [port('run', 'input', { kind: 'boolean' }), port('jam', 'input', { kind: 'boolean' })] }],
  ['constant', { ports: [port('output', 'output', { unit: '$u' })] }],
]) as unknown as ReadonlyMap<string, ComponentType>;

const file = {
  components: {
    control: { type: 'pid' }, valve: { type: 'valve' }, level: { type: 'sensor' }, belt: { type: 'belt' }, goal: { type: 'constant' }, load: { type: 'constant' },
  },
  connections: { 'valve.opening': 'control.output', 'control.measured': 'level.value', 'control.setpoint': 'goal.output', 'level.input': 'load.output' },
  bindings: { 'belt.run': { link: 'plc', address: 'Q0.0' } },
} as unknown as MachineFile;

test.each([
  ['control.setpoint', true],
  ['valve.opening', true],
  ['belt.run', true],
  ['control.output', true],
  ['goal.output', true],
  ['valve.position', false],
  ['control.measured', false],
  ['level.value', false],
  ['level.input', false],
  ['load.output', false],
  ['belt.jam', false],
  ['nobody.knows', false],
])('%s is commanded: %s', (path, expected) => {
  expect(isCommanded(path, file, types)).toBe(expected);
});

test('a state is not commanded, though a setpoint follows it', () => {
  expect(isCommanded('level.value', { ...file, connections: { 'control.setpoint': 'level.value' } }, types)).toBe(false);
});

test('where a signal should be is told by the one input that asks for it', () => {
  expect(askedOf('valve.position', file, types)).toBe('valve.opening');
  expect(askedOf('level.value', file, types)).toBeUndefined();
  expect(askedOf('nobody.knows', file, types)).toBeUndefined();
});
