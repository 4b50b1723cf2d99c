import { expect, test } from 'vitest';
import type { MachineDocument } from '../shell/contract';
import { Subject } from '../shell/observable';
import { Selection } from './selection';

const opened = (...components: readonly string[]): MachineDocument => ({
  id: 1,
  name: 'Plant',
  revision: 1,
  state: 'saved',
  file: { twinbench: 1, name: 'Plant', components: Object.fromEntries(components.map((name) => [name, { type: 'tank' }])), connections: components.length < 2 ? {} : { 'tank.inflow': 'valve.flow' } },
});

test('what goes from the machine is selected no longer', () => {
  const document = new Subject<MachineDocument | undefined>(opened('tank', 'valve'));
  const selection = new Selection(document);
  selection.select(['tank', 'valve', 'valve.flow', 'valve.flow > tank.inflow', 'pump']);
  expect(selection.paths.get()).toEqual(['tank', 'valve', 'valve.flow', 'valve.flow > tank.inflow']);
  document.set(opened('tank'));
  expect(selection.paths.get()).toEqual(['tank']);
});
