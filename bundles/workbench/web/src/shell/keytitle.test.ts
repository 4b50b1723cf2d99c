import { expect, test } from 'vitest';
import { keyTitle } from './keytitle';
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
