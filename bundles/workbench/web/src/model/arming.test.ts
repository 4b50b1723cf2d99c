import { expect, test } from 'vitest';
import type { ComponentType, MachineDocument, SimulationStatus } from '../shell/contract';
import { Subject } from '../shell/observable';
import { Arming, written } from './arming';

const status = (state: string, armed: boolean) => ({ id: 7, state, coupled: { armed } }) as unknown as SimulationStatus;

function bench() {
  const machine = new Subject<MachineDocument | undefined>({ id: 1 } as MachineDocument);
  const simulation = new Subject<SimulationStatus | undefined>(undefined);
  return { machine, simulation, arming: new Arming(machine, simulation) };
}

test('leave to write ends with the run that it was given to', () => {
  const { simulation, arming } = bench();
  arming.give(true);
  simulation.set(status('running', true));
  simulation.set(status('paused', true));
  expect(arming.armed.get()).toBe(true);
  simulation.set(status('stopped', true));
  expect(arming.armed.get()).toBe(false);
});

test('the end of a run that only reads takes no leave from the next one', () => {
  const { simulation, arming } = bench();
  simulation.set(status('running', false));
  arming.give(true);
  simulation.set(status('stopped', false));
  expect(arming.armed.get()).toBe(true);
});

test('what runs is not armed by leave for the next run', () => {
  const { simulation, arming } = bench();
  simulation.set(status('running', false));
  arming.give(true);
  simulation.set(status('paused', false));
  expect([arming.armed.get(), arming.next.get()]).toEqual([false, true]);
});

test('leave is given to one machine', () => {
  const { machine, arming } = bench();
  arming.give(true);
  machine.set({ id: 1, revision: 2 } as MachineDocument);
  expect(arming.armed.get()).toBe(true);
  machine.set({ id: 2 } as MachineDocument);
  expect(arming.armed.get()).toBe(false);
});

test('what somebody else has armed is armed here, too', () => {
  const { simulation, arming } = bench();
  simulation.set(status('running', true));
  expect([arming.armed.get(), arming.next.get()]).toEqual([true, true]);
  arming.give(false);
  expect([arming.armed.get(), arming.next.get()]).toEqual([true, false]);
});

test('outputs that are bound and tags of the link itself are written', () => {
  const ports = [{ name: 'level', direction: 'output' }, { name: 'inflow', direction: 'input' }];
  const types = new Subject(new Map([['tank', { ports } as unknown as ComponentType]]));
  const file = {
    twinbench: 1,
    name: 'Plant',
    components: { tank: { type: 'tank' } },
    links: { plc: { protocol: 'opcua', endpoint: 'opc.tcp://plc', heartbeat: 'ns=1;s=Beat' } },
    bindings: { 'tank.level': { link: 'plc', address: 'ns=1;s=Level' }, 'tank.inflow': { link: 'plc', address: 'ns=1;s=Flow' } },
  };
  expect(written({ types }, file)).toEqual(['heartbeat → ns=1;s=Beat · plc', 'tank.level → ns=1;s=Level · plc']);
});
