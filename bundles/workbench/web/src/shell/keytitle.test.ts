import { expect, test } from 'vitest';
import { keyTitle, viewChoices } from './keytitle';
import { Registry } from './registry';

test('a key is told in the words of its command, one of an activity by the name of its view', () => {
  const registry = new Registry();
  const view = { place: 'centre', load: () => Promise.reject(new Error()) } as const;
  registry.contribute({
    id: 'all',
    commands: [{ id: 'layout.arrange', title: 'Arrange the machine', run: () => undefined }],
    views: [{ ...view, id: 'tags', title: 'Tags', entry: { order: 3 } }, { ...view, id: 'machine', title: 'Machine', entry: { order: 1 } }, { ...view, id: 'report', title: 'Report' }],
  });
  expect(keyTitle({ key: 'L', command: 'layout.arrange' }, registry)).toBe('Arrange the machine');
  expect(keyTitle({ key: 'Ctrl+1', command: 'activity.show', argument: 1 }, registry)).toBe('Open Machine');
  expect(keyTitle({ key: 'Ctrl+2', command: 'activity.show', argument: 2 }, registry)).toBe('Open Tags');
  expect(keyTitle({ key: 'Ctrl+3', command: 'activity.show', argument: 3 }, registry)).toBeUndefined();
});

test('the palette opens each view by one name and shows its key', () => {
  const registry = new Registry();
  const load = () => Promise.reject(new Error());
  registry.contribute({
    id: 'all',
    keybindings: [{ key: 'Ctrl+1', command: 'activity.show', argument: 1 }],
    views: [
      { id: 'log', title: 'Log', place: 'bottom', load },
      { id: 'runs', title: 'Runs', place: 'centre', activity: 'runs', entry: { order: 1 }, load },
      { id: 'runs.list', title: 'Runs', place: 'left', activity: 'runs', load },
      { id: 'vendor.log', title: 'Log', place: 'bottom', load },
    ],
  });
  expect(viewChoices(registry).map(({ label, key, value }) => [label, key, value])).toEqual([['Open Log', undefined, 'log'], ['Open Runs', 'Ctrl+1', 'runs'], ['Open Log', undefined, 'vendor.log']]);
});
