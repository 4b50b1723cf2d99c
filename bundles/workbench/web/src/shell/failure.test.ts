import { expect, test, vi } from 'vitest';
import { failure } from './failure';
import { Problem, type Workbench } from './contract';

const opened: string[] = [];
const components = Object.fromEntries(['x', 'tank', 'c1', 'c2', 'c3', 'c4', 'c5'].map((name) => [name, { type: 'tank' }]));
const document = { get: () => ({ file: { twinbench: 1, name: 'Plant', components } }) };
const workbench = { views: { open: (id: string) => opened.push(id) }, machine: { document } } as unknown as Workbench;
const told = (reason: unknown) => failure(reason, workbench);
const refused = (...mistakes: readonly (readonly [path: string, message: string])[]) => told(new Problem(422, 'Refused', '', mistakes.map(([path, message]) => ({ path, message }))));

test('a refusal names the component, and leads to what helps', () => {
  const { text, actions } = refused(['/components/x/type', 'No installed extension provides the type "acme.nothing".']);
  expect(text).toBe('x: No installed extension provides the type "acme.nothing".');
  expect(actions?.map(({ title }) => title)).toEqual(['Open Problems', 'Open Extensions']);
  actions?.forEach(({ run }) => void run());
  expect(opened).toEqual(['problems', 'extensions']);
});

test('what names its place already is told as it is, and many are counted', () => {
  expect(refused(['/connections/tank.inflow', 'tank.inflow takes L/s.']).text).toBe('tank.inflow takes L/s.');
  expect(refused(['/edits/0/to', 'Too hot.']).actions).toEqual([]);
  const many = refused(...[1, 2, 3, 4, 5].map((i) => [`/components/c${i}/type`, 'Unknown.'] as const));
  expect(many.text).toBe('c1: Unknown.\nc2: Unknown.\nc3: Unknown.\nAnd 2 more.');
});

test('anything else is its message', () => {
  expect(told(new Error('Gone.'))).toEqual({ severity: 'error', text: 'Gone.' });
});

test('what the host has not heard can be tried again', async () => {
  const again = vi.fn(() => Promise.resolve());
  const notice = failure(new Problem(0, 'No answer', 'The host does not answer.'), workbench, 'Set the speed was not done.', again);
  expect(notice.text).toBe('Set the speed was not done. The host does not answer.');
  await notice.actions![0]!.run();
  expect(again).toHaveBeenCalledOnce();
});
