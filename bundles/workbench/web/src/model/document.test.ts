import { expect, test } from 'vitest';
import type { Events, Rest } from '../shell/contract';
import { OpenMachine } from './document';
import { createHistory } from './history';

test('an edit that is shown while another one gets into the simulation stays shown, and is not called saved', async () => {
  let revision = 1;
  const release: (() => void)[] = [];
  const rest = {
    get: async (path: string) => (path.endsWith('/export') ? { twinbench: 1, name: 'Plant', components: {} } : { revision }),
    post: async () => {
      if (revision > 1) {
        await new Promise<void>((done) => release.push(done));
      }
      return { revision: ++revision, inverse: [] };
    },
  } as unknown as Rest;
  let followed: () => void = () => undefined;
  const follow = () => new Promise<undefined>((done) => (followed = () => done(undefined)));
  const machine = new OpenMachine(rest, createHistory(), follow, { on: () => () => undefined } as unknown as Events);
  await machine.open(1);
  const turn = () => new Promise((done) => setTimeout(done));

  void machine.edit('Add tank', [{ set_component: 'tank', to: { type: 'tank' } }]);
  await turn();
  void machine.edit('Add heater', [{ set_component: 'heater', to: { type: 'heater' } }]);
  followed();
  await turn();

  const shown = machine.document.get();
  expect(Object.keys(shown?.file.components ?? {})).toEqual(['tank', 'heater']);
  expect(shown?.state).toBe('saving');
});
