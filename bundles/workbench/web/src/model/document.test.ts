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
  const events = { on: (type: string, listener: (event: unknown) => void) => (type === 'workspace' && (changed = () => listener({ collection: 'machine_models', id: 1, change: 'changed' })), () => undefined) };
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

/** A host that stores one list of edits whenever it is let. */
function slowHost() {
  let file = { twinbench: 1, name: 'Plant', components: { tank: { type: 'tank', parameters: { area: 0.2 } } } };
  let revision = 1;
  const areas: number[] = [];
  let letNext: () => void = () => undefined;
  const rest = {
    get: async (path: string) => (path.endsWith('/export') ? file : { revision }),
    post: async (_: string, { edits }: { readonly edits: readonly { readonly to: typeof file.components.tank }[] }) => {
      await new Promise<void>((done) => (letNext = done));
      const inverse = [{ set_component: 'tank', to: file.components.tank }];
      areas.push(edits[0]!.to.parameters.area);
      file = { ...file, components: { tank: edits[0]!.to } };
      return { revision: ++revision, inverse };
    },
  } as unknown as Rest;
  const history = createHistory();
  const machine = new OpenMachine(rest, history, async () => undefined, { on: () => () => undefined } as unknown as Events);
  const area = () => machine.document.get()?.file.components.tank?.parameters?.area;
  const edit = (to: number) => machine.edit(`area ${to}`, [{ set_component: 'tank', to: { type: 'tank', parameters: { area: to } } }]);
  const letAll = () => vi.waitFor(() => {
    letNext();
    expect(machine.document.get()?.state).toBe('saved');
  });
  return { machine, history, area, edit, letAll, areas };
}

test('what is taken back before it is stored is seen to be so at once, and comes before what is done next', async () => {
  const { machine, history, area, edit, letAll, areas } = slowHost();
  await machine.open(1);
  void edit(0.5);
  void edit(0.6);
  void history.undo();
  void history.undo();
  expect(area()).toBe(0.2);
  void history.redo();
  expect(area()).toBe(0.5);
  void history.undo();
  void edit(0.7);
  expect(area()).toBe(0.7);
  await letAll();
  expect([area(), areas]).toEqual([0.7, [0.5, 0.6, 0.5, 0.2, 0.5, 0.2, 0.7]]);
  void history.undo();
  await letAll();
  expect(area()).toBe(0.2);
});

test('a machine that others delete stays to be seen, and takes no edits', async () => {
  let tell: (event: unknown) => void = () => undefined;
  const rest = { get: async (path: string) => (path.endsWith('/export') ? { twinbench: 1, name: 'Plant', components: {} } : { revision: 1 }), post: () => new Promise(() => undefined) } as unknown as Rest;
  const events = { on: (type: string, listener: typeof tell) => (type === 'workspace' && (tell = listener), () => undefined) } as unknown as Events;
  const machine = new OpenMachine(rest, createHistory(), async () => undefined, events);
  await machine.open(1);
  const lost = machine.edit('Add tank', [tank]);
  tell({ collection: 'components', id: 9, machine_model_id: 1, change: 'deleted' });
  expect(machine.document.get()?.state).toBe('saving');
  tell({ collection: 'machine_models', id: 1, change: 'deleted' });
  await expect(lost).rejects.toThrow('Plant is deleted');
  await expect(machine.edit('Add heater', [tank])).rejects.toThrow('Add heater was not done');
  expect(machine.document.get()).toMatchObject({ id: 1, state: 'deleted' });
});

test('why the host does not store what it was sent is told until it does', async () => {
  let full = true;
  const machine = opened(async () => {
    if (full) {
      throw new Problem(503, 'Service Unavailable', 'The disk is full.');
    }
    return { revision: 2, inverse: [] };
  }, async () => undefined);
  await machine.open(1);
  const edit = machine.edit('Add tank', [tank]);
  await vi.waitFor(() => expect(machine.document.get()).toMatchObject({ state: 'waiting', hindrance: 'The disk is full.' }));
  full = false;
  await edit;
  expect(machine.document.get()).not.toHaveProperty('hindrance');
});

test('what others do while somebody is asked is in the question, and in what is taken of theirs', async () => {
  let tell: (event: unknown) => void = () => undefined;
  let revision = 1;
  const rest = {
    get: async (path: string) => (path.endsWith('/export') ? { twinbench: 1, name: `Plant ${revision}`, components: {} } : { revision }),
    post: () => Promise.reject(new Problem(412, 'Stale', 'no')),
  } as unknown as Rest;
  const events = { on: (type: string, listener: typeof tell) => (type === 'workspace' && (tell = listener), () => undefined) } as unknown as Events;
  const machine = new OpenMachine(rest, createHistory(), async () => undefined, events);
  await machine.open(1);
  const edit = machine.edit('Add tank', [tank]).catch(() => undefined);
  await vi.waitFor(() => expect(machine.conflict.get()?.theirs.name).toBe('Plant 1'));
  revision = 2;
  tell({ collection: 'machine_models', id: 1, change: 'changed' });
  await vi.waitFor(() => expect(machine.conflict.get()?.theirs.name).toBe('Plant 2'));
  machine.conflict.get()!.drop();
  await edit;
  expect(machine.document.get()).toMatchObject({ name: 'Plant 2', revision: 2, state: 'saved' });
});
