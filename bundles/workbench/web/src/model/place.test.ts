import { expect, test } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { placeOf } from './place';

const FILE: MachineFile = {
  twinbench: 1,
  name: 'Tank',
  components: { tank: { type: 'tank' }, valve: { type: 'valve' }, 'line/tank': { type: 'tank' } },
  connections: { 'tank.inflow': 'valve.flow' },
  links: { plc: { protocol: 'opcua', endpoint: 'opc.tcp://127.0.0.1:4840' } },
};

test('a place in the file is what is selected in the machine', () => {
  expect(placeOf('/components/tank/parameters/area', FILE)).toEqual({ source: 'tank', select: ['tank'] });
  expect(placeOf('/components/line~1tank', FILE)).toEqual({ source: 'line/tank', select: ['line/tank'] });
  expect(placeOf('/connections/tank.inflow', FILE)).toEqual({ source: 'tank.inflow', select: ['valve.flow > tank.inflow'] });
  expect(placeOf('/connections/tank.heat', FILE)).toEqual({ source: 'tank.heat', select: ['tank.heat'] });
  expect(placeOf('/bindings/valve.opening/address', FILE)).toEqual({ source: 'valve.opening', select: ['valve.opening'] });
  expect(placeOf('/loops/tank.level', FILE)).toEqual({ source: 'tank.level', select: ['tank.level'] });
});

test('a link is shown among the tags', () => {
  expect(placeOf('/links/plc/user', FILE)).toEqual({ source: 'plc', view: ['tags', 'plc'] });
});

test('an alarm of a component or a port leads to it', () => {
  expect(placeOf('tank', FILE)).toEqual({ source: 'tank', select: ['tank'] });
  expect(placeOf('tank.level', FILE)).toEqual({ source: 'tank.level', select: ['tank.level'] });
});

test('nothing leads to what is not there', () => {
  expect(placeOf('/bindings/gone.opening', FILE)).toEqual({ source: 'gone.opening' });
  expect(placeOf('/links/gone', FILE)).toEqual({ source: 'gone' });
  expect(placeOf('recorder', FILE)).toEqual({ source: 'recorder' });
  expect(placeOf('/name', FILE)).toEqual({ source: 'name' });
  expect(placeOf('', FILE)).toEqual({ source: '' });
  expect(placeOf('tank', undefined)).toEqual({ source: 'tank' });
});
