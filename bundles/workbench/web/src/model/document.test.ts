import { expect, test, vi } from 'vitest';
import { Problem, type Edit, type Events, type Rest } from '../shell/contract';
import { OpenMachine, type Follow } from './document';
import { createHistory } from './history';

const turn = () => new Promise((done) => setTimeout(done));

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
  void machine.edit('Add tank', [{ set_component: 'tank', to: { type: 'tank' } }]);
  await turn();
  void machine.edit('Add heater', [{ set_component: 'heater', to: { type: 'heater' } }]);
  followed();
  await turn();

  const shown = machine.document.get();
  expect(Object.keys(shown?.file.components ?? {})).toEqual(['tank', 'heater']);
  expect(shown?.state).toBe('saving');
});

const tank = { set_component: 'tank', to: { type: 'tank' } };

function opened(post: () => Promise<unknown>, follow: Follow): OpenMachine {
  const get = async (path: string) => (path.endsWith('/export') ? { twinbench: 1, name: 'Plant', components: {} } : { revision: 1 });
  return new OpenMachine({ get, post } as unknown as Rest, createHistory(), follow, { on: () => () => undefined } as unknown as Events);
}

test('what runs has an edit before it is stored', async () => {
  let stored: () => void = () => undefined;
  const followed: unknown[] = [];
  const machine = opened(
    () => new Promise((done) => (stored = () => done({ revision: 2, inverse: [] }))),
    async (_, edits, all) => void followed.push([edits, all]),
  );
  await machine.open(1);

  const edit = machine.edit('Add tank', [tank]);
  await turn();
  expect(followed).toEqual([[[tank], false]]);
  stored();
  await edit;
  expect(followed).toHaveLength(1);
});

test('an edit is stored though what runs does not answer', async () => {
  let stored = false;
  const machine = opened(
    async () => {
      stored = true;
      return { revision: 2, inverse: [] };
    },
    () => new Promise(() => undefined),
  );
  await machine.open(1);

  void machine.edit('Add tank', [tank]);
  await vi.waitFor(() => expect(stored).toBe(true));
});

test('what runs loses an edit that was refused', async () => {
  const followed: unknown[] = [];
  const machine = opened(
    () => Promise.reject(new Problem(422, 'Refused', 'no')),
    async (_, edits, all) => void followed.push([edits, all]),
  );
  await machine.open(1);

  await expect(machine.edit('Add tank', [tank])).rejects.toThrow('no');
  expect(followed).toEqual([[[tank], false], [[], true]]);
});

test('what did not get into what runs comes with the next edit, once that is stored', async () => {
  const order: unknown[] = [];
  const machine = opened(
    async () => {
      order.push('store');
      return { revision: 2, inverse: [] };
    },
    async (_, __, all) => {
      order.push(all);
      return all ? undefined : 'It has no such type.';
    },
  );
  await machine.open(1);

  await machine.edit('Add tank', [tank]);
  expect(machine.document.get()?.unapplied).toBe('It has no such type.');
  await machine.edit('Add heater', [{ set_component: 'heater', to: { type: 'heater' } }]);
  expect(order).toEqual([false, 'store', 'store', true]);
  expect(machine.document.get()?.unapplied).toBeUndefined();
});

test('what did not get into what runs is tried again on demand, and only then', async () => {
  let reason: string | undefined = 'Clear the fault of tank first.';
  const followed: boolean[] = [];
  const machine = opened(async () => ({ revision: 2, inverse: [] }), async (_, __, all) => {
    followed.push(all);
    return reason;
  });
  await machine.open(1);

  await machine.retry();
  expect(followed).toEqual([]);
  await machine.edit('Add tank', [tank]);
  await machine.retry();
  expect(machine.document.get()?.unapplied).toBe(reason);
  reason = undefined;
  await machine.retry();
  expect(machine.document.get()?.unapplied).toBeUndefined();
  expect(followed).toEqual([false, true, true]);
});

/** A host that answers 404 to an edit, and what else it says then. */
function answering404(knows: (path: string) => boolean): OpenMachine {
  let begun = false;
  const rest = {
    get: async (path: string) => {
      if (begun && !knows(path)) {
        throw new Problem(404, 'Not Found', 'There is nothing of this path.');
      }
      return path.endsWith('/export') ? { twinbench: 1, name: 'Plant', components: {} } : { revision: 1 };
    },
    post: () => {
      begun = true;
      return Promise.reject(new Problem(404, 'Not Found', 'There is nothing of this path.'));
    },
  } as unknown as Rest;
  return new OpenMachine(rest, createHistory(), async () => undefined, { on: () => () => undefined } as unknown as Events);
}

test.each([
  ['knows none of its paths yet', () => false],
  ['knows the machine, but not yet how it is edited', () => true],
  ['learns its paths between two questions', (() => {
    let asked = 0;
    return () => ++asked > 1;
  })()],
])('an edit waits for a host that %s', async (_, knows) => {
  const machine = answering404(knows);
  await machine.open(1);
  void machine.edit('Add tank', [tank]);
  await vi.waitFor(() => expect(machine.document.get()?.state).toBe('waiting'));
  expect(Object.keys(machine.document.get()?.file.components ?? {})).toEqual(['tank']);
});

test('an edit of a machine that was deleted is refused', async () => {
  const machine = answering404((path) => path === '/machine-models?limit=1');
  await machine.open(1);
  await expect(machine.edit('Add tank', [tank])).rejects.toMatchObject({ status: 404 });
});

test('undo takes back what was done here, and leaves what somebody else did since', async () => {
  let file = { twinbench: 1, name: 'Plant', components: { tank: { type: 'tank', parameters: { height: 5, area: 1 } } } };
  let revision = 1;
  let changed: () => void = () => undefined;
  const posted: unknown[] = [];
  const rest = {
    get: async (path: string) => (path.endsWith('/export') ? file : { revision }),
    post: async (_: string, { edits }: { readonly edits: readonly Edit[] }) => {
      posted.push(edits[0]!.to);
      const inverse = [{ set_component: 'tank', to: file.components.tank }];
      file = { ...file, components: { tank: edits[0]!.to as typeof file.components.tank } };
      return { revision: ++revision, inverse };
    },
  } as unknown as Rest;
  const events = { on: (type: string, listener: (event: unknown) => void) => (type === 'workspace' && (changed = () => listener({ collection: 'machine-models', id: 1, change: 'changed' })), () => undefined) };
  const history = createHistory();
  const machine = new OpenMachine(rest, history, async () => undefined, events as unknown as Events);
  await machine.open(1);

  await machine.edit('tank.height', [{ set_component: 'tank', to: { type: 'tank', parameters: { height: 7, area: 1 } } }]);
  file = { ...file, components: { tank: { type: 'tank', parameters: { height: 7, area: 3 } } } };
  revision++;
  changed();
  await vi.waitFor(() => expect(machine.document.get()?.revision).toBe(revision));
  await history.undo();
  await history.redo();

  expect(posted.slice(1)).toEqual([{ type: 'tank', parameters: { height: 5, area: 3 } }, { type: 'tank', parameters: { height: 7, area: 3 } }]);
});

test('what is on its way is stored, and can be undone, before another machine is open', async () => {
  let stored: () => void = () => undefined;
  const get = async (path: string) => (path.endsWith('/export') ? { twinbench: 1, name: path, components: {} } : { revision: 1 });
  const post = vi.fn(() => new Promise((done) => (stored = () => done({ revision: 2, inverse: [] }))));
  const history = createHistory();
  const machine = new OpenMachine({ get, post } as unknown as Rest, history, async () => undefined, { on: () => () => undefined } as unknown as Events);
  await machine.open(1);

  void machine.edit('Add tank', [tank]);
  const other = machine.open(2);
  await turn();
  expect(machine.document.get()?.id).toBe(1);
  stored();
  await other;

  expect(machine.document.get()).toMatchObject({ id: 2, file: { components: {} }, state: 'saved', revision: 1 });
  expect(history.entries.get()).toEqual({});
  await machine.open(1);
  expect(history.entries.get()).toEqual({ undo: 'Add tank' });
});

test('of two machines that are opened at once the later one stays, whichever is read first', async () => {
  const read: Record<string, () => void> = {};
  const get = (path: string) => new Promise((done) => (read[path] = () => done(path.endsWith('/export') ? { twinbench: 1, name: path, components: {} } : { revision: 1 })));
  const machine = new OpenMachine({ get } as unknown as Rest, createHistory(), async () => undefined, { on: () => () => undefined } as unknown as Events);
  const both = Promise.all([machine.open(1), machine.open(2)]);
  for (let left = 0; left < 12; left++) {
    Object.values(read).reverse().forEach((answer) => answer());
    await turn();
  }
  await both;
  expect(machine.document.get()?.id).toBe(2);
});
