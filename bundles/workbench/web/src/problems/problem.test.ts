import { expect, test } from 'vitest';
import type { MachineDocument, Rest } from '../shell/contract';
import { badgeOf, inMachine, inSimulation, sorted } from './problem';

const of = (severity: 'error' | 'warning' | 'info', source: string) => ({ severity, source, text: '' });

test('what refuses the start is an error, whatever the reason', async () => {
  const items = (['mistake', 'incomplete', 'note'] as const).map((severity) => ({ severity, path: '/components/tank', message: severity }));
  const troubles = await inMachine({ get: async () => ({ items }) } as unknown as Rest, { id: 1, file: { twinbench: 1, name: 'Plant', components: {} } } as MachineDocument, new AbortController().signal);
  expect(troubles.map(({ severity }) => severity)).toEqual(['error', 'error', 'info']);
});

test('the worst stands first', () => {
  expect(sorted([of('info', 'a'), of('error', 'c'), of('error', 'b')]).map((each) => each.source)).toEqual(['b', 'c', 'a']);
});

test('the tab counts what wants something to be done, in the colour of the worst', () => {
  expect(badgeOf([of('info', 'a')])).toBeUndefined();
  expect(badgeOf([of('info', 'a'), of('warning', 'b')])).toEqual({ text: '1', severity: 'warning' });
  expect(badgeOf([of('warning', 'a'), of('error', 'b')])).toEqual({ text: '2', severity: 'error' });
});

test('an alarm of a binding leads to its port', () => {
  const alarms = [{ id: 1, raised: 5, severity: 'warning', source: '/bindings/valve.opening', text: 'It takes from a bad tag.' }];
  const file = { twinbench: 1, name: 'Tank', components: { valve: { type: 'valve' } } };
  expect(inSimulation({ alarms } as never, file)).toEqual([{ severity: 'warning', text: 'It takes from a bad tag.', source: 'valve.opening', select: ['valve.opening'] }]);
});
