import { expect, test } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { differences, sides, summary } from './differences';
import { applied } from './edits';

const TANK: MachineFile = {
  twinbench: 1,
  name: 'Plant',
  components: {
    tank: { type: 'tank', parameters: { height: '1.4 m', area: '0.2 m²' }, position: [20, 40] },
    valve: { type: 'valve' },
  },
  connections: { 'tank.inflow': 'valve.flow' },
};
const told = (before: MachineFile, after: MachineFile) => differences(before, after).map(({ place, before, after }) => `${place}: ${before} → ${after}`);

test('what differs is told field by field', () => {
  expect(differences(TANK, TANK)).toEqual([]);
  const after = applied(TANK, [
    { set_component: 'tank', to: { ...TANK.components.tank, parameters: { height: '7 m' }, start: { level: '1 m' }, position: [60, 40] } },
    { set_binding: 'tank.level', to: { link: 'plc', address: 'ns=1;s=B1' } },
    { remove_connection: 'tank.inflow' },
    { set_machine: { name: 'Works' } },
  ]);
  expect(told(TANK, after)).toEqual([
    'name of the machine: Plant → Works',
    'tank.height: 1.4 m → 7 m',
    'tank.area: 0.2 m² → as by default',
    'place of tank: 20, 40 → 60, 40',
    'tank.inflow takes: valve.flow → nothing',
    'tank.level at the start: as by default → 1 m',
    'tag of tank.level: not bound → ns=1;s=B1, plc',
  ]);
});

test('a component that comes or goes is one difference', () => {
  const after = applied(TANK, [{ remove_component: 'tank' }, { set_component: 'pump', to: { type: 'pump', parameters: { head: '3 m' } } }]);
  expect(told(TANK, after)).toEqual(['tank: tank → not there', 'pump: not there → pump']);
});

test('a sentence tells what came, changed and went', () => {
  expect(summary(TANK, TANK)).toBeUndefined();
  const after = applied(TANK, [{ remove_component: 'valve' }, { set_component: 'pump', to: { type: 'pump' } }, { set_component: 'tank', to: { type: 'tank' } }]);
  expect(summary(TANK, after)).toBe('They added pump; changed tank; removed valve.');
  const many = applied(TANK, [1, 2, 3, 4, 5, 6].map((i) => ({ set_component: `p${i}`, to: { type: 'pump' } })));
  expect(summary(TANK, many)).toBe('They added p1, p2, p3, p4 and 2 more.');
});

test('what is mine stands beside what they have, not beside what I had a moment before', () => {
  const height = (value: string) => ({ set_component: 'tank', to: { ...TANK.components.tank, parameters: { ...TANK.components.tank!.parameters, height: value } } });
  const { changes, both } = sides({ theirs: TANK, mine: [{ label: 'Raise', edits: [height('5 m')] }, { label: 'Raise again', edits: [height('7 m')] }, { label: 'Rename', edits: [{ set_machine: { name: 'Plant' } }] }] });
  expect(changes).toEqual([
    { label: 'Raise', rows: [{ place: 'tank.height', theirs: '1.4 m', mine: '5 m' }] },
    { label: 'Raise again', rows: [{ place: 'tank.height', theirs: '1.4 m', mine: '7 m' }] },
    { label: 'Rename', rows: [] },
  ]);
  expect(both.components.tank?.parameters?.height).toBe('7 m');
});
