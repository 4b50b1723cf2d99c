import { expect, test } from 'vitest';
import type { ComponentType, MachineFile } from '../shell/contract';
import { bindable, misfit, type BindablePort } from './ports';

const valve = {
  ports: [
    { name: 'opening', direction: 'input', kind: 'real', doc: '' },
    { name: 'flow', direction: 'output', kind: 'real', doc: '' },
  ],
} as unknown as ComponentType;

const file = {
  twinbench: 1,
  name: 'm',
  components: { a: { type: 'valve' }, b: { type: 'valve' } },
  connections: { 'b.opening': 'a.flow' },
  bindings: { 'a.opening': { link: 'plc', address: 'Y1' }, 'c.gone': { link: 'plc', address: 'X' } },
} as MachineFile;

test('connected inputs cannot be bound, what is bound is listed even where its port is gone', () => {
  expect(bindable(file, new Map([['valve', valve]])).map((port) => port.path)).toEqual(['a.flow', 'a.opening', 'b.flow', 'c.gone']);
});

test('a tag that cannot be written fits no output, and a truth value no number', () => {
  const port = (direction: BindablePort['direction'], kind: string): BindablePort => ({ path: 'a.x', direction, kind, doc: '', binding: undefined });
  expect(misfit(port('output', 'real'), { name: 'T', type: 'double', writable: false })).toContain('cannot be written');
  expect(misfit(port('input', 'real'), { name: 'T', type: 'boolean', writable: true })).toContain('is a number');
  expect(misfit(port('input', 'integer'), { name: 'T', type: 'int16', writable: false })).toBeUndefined();
});
