import { expect, test } from 'vitest';
import type { Edit, Notice, Workbench } from '../shell/contract';
import { bindTag } from './bind';
import type { Node } from './tag';

const types = new Map([['gain', { ports: [{ name: 'input', direction: 'input', kind: 'real', doc: '' }, { name: 'output', direction: 'output', kind: 'real', doc: '' }] }]]);

function workbench(): { readonly bench: Workbench; readonly edits: Edit[]; readonly told: string[] } {
  const [edits, told]: [Edit[], string[]] = [[], []];
  const file = {
    twinbench: 1,
    name: 'm',
    components: { a: { type: 'gain' }, b: { type: 'gain' } },
    connections: { 'b.input': 'a.output' },
    bindings: { 'a.input': { link: 'plc', address: 'X', raw: [0, 1] } },
  };
  const machine = { document: { get: () => ({ file }) }, types: { get: () => types }, edit: async (_: string, done: readonly Edit[]) => void edits.push(...done) };
  return { bench: { machine, notices: { tell: ({ text }: Notice) => void told.push(text) } } as unknown as Workbench, edits, told };
}

const tag = (writable: boolean): Node => ({ address: 'T', name: 'T', type: 'float64', writable, branches: false, doc: '' });

test('a port that is bound gets another tag and keeps its scaling', async () => {
  const { bench, edits } = workbench();
  await bindTag(bench, 'a.input', { link: 'plc2', tag: tag(false) });
  expect(edits).toEqual([{ set_binding: 'a.input', to: { link: 'plc2', address: 'T', raw: [0, 1] } }]);
});

test('why a tag is not bound is told', async () => {
  const { bench, edits, told } = workbench();
  await bindTag(bench, 'b.input', { link: 'plc', tag: tag(true) });
  await bindTag(bench, 'a.output', { link: 'plc', tag: tag(false) });
  expect(edits).toEqual([]);
  expect(told).toEqual([
    'b.input takes its value from a.output. Disconnect it, and a tag can be bound to it.',
    'a.output gives a value, and the tag T cannot be written.',
  ]);
});
