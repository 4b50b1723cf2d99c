import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { MachineFile } from '../../shell/contract';
import { isExample } from './example';

const delivered = JSON.parse(readFileSync(new URL('../../../../../../features/examples/heated-tank.json', import.meta.url), 'utf8')) as MachineFile;

test('the card speaks of the example as it is delivered', () => {
  expect(isExample(delivered)).toBe(true);
});

test('a machine that people make themselves is another', () => {
  expect(isExample({ ...delivered, name: 'Mixer' })).toBe(false);
  expect(isExample({ ...delivered, components: { tank: delivered.components.tank!, valve: delivered.components.inletValve! } })).toBe(false);
  expect(isExample({ ...delivered, connections: { ...delivered.connections, 'tank.inflow': 'pump.flow' } })).toBe(false);
});
