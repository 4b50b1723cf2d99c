import { expect, test } from 'vitest';
import type { Port } from '../../model/ports';
import type { MachineFile } from '../../shell/contract';
import { isUsed, nodePortLabel, nodePorts } from './nodeport';

const port = (path: string, direction: string, connected: boolean) => ({ path, connected, unit: '1', descriptor: { direction, kind: 'real' } }) as Port;

test('a port is used that is connected or bound, and says which', () => {
  const file = { bindings: { 'heater.duty': { link: 'plc', address: 'ns=4;s=GVL.E1' } } } as unknown as MachineFile;
  const ports = nodePorts(file, [port('heater.duty', 'input', false), port('heater.heat', 'output', false), port('valve.flow', 'output', true)]);
  expect(ports.map(isUsed)).toEqual([true, false, true]);
  expect(ports.map(nodePortLabel)).toEqual(['heater.duty, input, a plain number, bound to plc', 'heater.heat, output, a plain number, not connected', 'valve.flow, output, a plain number']);
});
