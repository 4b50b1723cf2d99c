import { expect, test } from 'vitest';
import { clashes } from './clashes';
import { Registry } from './registry';

const one = { id: 'acme.one', keybindings: [{ key: 'G', command: 'one.go' }], faceplates: [{ type: 'cooler', svg: '<svg/>' }, { type: 'pump', icon: 'pump' }] };
const two = { id: 'acme.two', keybindings: [{ key: 'G', command: 'two.go' }, { key: 'H', command: 'two.halt' }], faceplates: [{ type: 'cooler', svg: '<svg/>' }, { type: 'pump', svg: '<svg/>' }] };

test('the later of two is told what the earlier one has', () => {
  expect(clashes(one, [])).toEqual([]);
  expect(clashes(two, [one])).toEqual(['the key G is taken by acme.one', 'the faceplate of cooler is taken by acme.one']);
});

test('a key is that of the earlier one alone, until it goes', () => {
  const registry = new Registry();
  const go = registry.contribute(one);
  registry.contribute(two);
  expect(registry.keybindings.get().map(({ command }) => command)).toEqual(['one.go', 'two.halt']);
  go();
  expect(registry.keybindings.get().map(({ command }) => command)).toEqual(['two.go', 'two.halt']);
});
