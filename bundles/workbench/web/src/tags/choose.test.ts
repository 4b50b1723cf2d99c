import { expect, it } from 'vitest';
import type { Choice, ComponentType, MachineFile, Workbench } from '../shell/contract';
import { bind } from './choose';

const port = (name: string, direction: 'input' | 'output') => ({ name, direction, kind: 'real', doc: name });
const valve = { id: 'valve', ports: [port('opening', 'input'), port('flow', 'output')] } as unknown as ComponentType;
const file: MachineFile = { twinbench: 1, name: 'Plant', components: { a: { type: 'valve' }, b: { type: 'valve' } }, connections: { 'b.opening': 'a.flow' } };

const PLC = { id: 7, name: 'plc', protocol: 'opcua', endpoint: 'opc.tcp://plc' };
const TAGS: Readonly<Record<string, readonly object[]>> = {
  '': [{ name: 'Drives', address: 'd', branches: true, writable: false, doc: '' }],
  d: [
    { name: 'Valve', address: 'd.v', type: 'float64', branches: false, writable: true, doc: '' },
    { name: 'Running', address: 'd.r', type: 'boolean', branches: false, writable: true, doc: '' },
  ],
};

/** Somebody who picks these labels one after the other and types this address. */
function sitting(picks: string[], { links = [PLC], typed = '', isGone = false } = {}) {
  const done = { edits: [] as unknown[], told: [] as string[], offered: [] as string[][], hints: [] as (string | undefined)[] };
  const get = async (path: string, { query }: { readonly query: { readonly node?: string } }) => {
    if (path === '/links') {
      return { items: links };
    }
    return isGone ? Promise.reject(new Error('The controller does not answer.')) : { nodes: TAGS[query.node ?? ''] };
  };
  const workbench = {
    machine: {
      document: { get: () => ({ id: 1, name: 'Plant', file }) },
      types: { get: () => new Map([['valve', valve]]) },
      selection: { get: () => [] },
      edit: async (_: string, edits: unknown[]) => void done.edits.push(...edits),
    },
    rest: { get },
    notices: { tell: ({ text }: { readonly text: string }) => (done.told.push(text), () => undefined) },
    dialogs: {
      pick: async (_: string, items: readonly Choice<unknown>[]) => {
        done.offered.push(items.map(({ label }) => label));
        const label = picks.shift();
        return items.find((each) => each.label === label)?.value;
      },
      text: async ({ hint }: { readonly hint?: string }) => (done.hints.push(hint), typed),
    },
  } as unknown as Workbench;
  return { workbench, done };
}

it('offers what fits a port, a level at a time', async () => {
  const { workbench, done } = sitting(['Drives …', 'Valve']);
  await bind(workbench, 'a.opening');
  expect(done.offered).toEqual([['Drives …', 'Type an address…'], ['Valve', 'Type an address…']]);
  expect(done.edits).toEqual([{ set_binding: 'a.opening', to: { link: 'plc', address: 'd.v' } }]);
});

it('asks which port of a component, and leaves out what is connected', async () => {
  const { workbench, done } = sitting(['b.flow']);
  await bind(workbench, 'b');
  expect(done.offered[0]).toEqual(['b.flow']);
  expect(done.edits).toEqual([]);
});

it('takes a typed address where the tags cannot be read, and says why', async () => {
  const { workbench, done } = sitting([], { typed: ' Y1 ', isGone: true });
  await bind(workbench, 'a.opening');
  expect(done.hints[0]).toContain('The controller does not answer.');
  expect(done.edits).toEqual([{ set_binding: 'a.opening', to: { link: 'plc', address: 'Y1' } }]);
});

it('says what is missing where nothing can be bound', async () => {
  const connected = sitting([]);
  await bind(connected.workbench, 'b.opening');
  expect(connected.done.told).toEqual(['b.opening takes its value from a.flow. Disconnect it, and a tag can be bound to it.']);
  const unlinked = sitting([], { links: [] });
  await bind(unlinked.workbench, 'a.opening');
  expect(unlinked.done.told).toEqual(['Plant has no link to a controller yet. Add one, then bind its tags.']);
});
