import { expect, test, vi } from 'vitest';
import type { Workbench } from '../shell/contract';
import { removeSelected } from './gestures';

test('what is selected while the host stores a removal stays selected', async () => {
  let selection: readonly string[] = ['tank'];
  const edit = vi.fn(() => Promise.resolve());
  const machine = {
    document: { get: () => ({ file: { twinbench: 1, name: '', components: { tank: { type: 'tank' }, valve: { type: 'valve' } } } }) },
    selection: { get: () => selection },
    select: (paths: readonly string[]) => (selection = paths),
    edit,
  };
  const removed = removeSelected({ machine } as unknown as Workbench);
  expect(edit).toHaveBeenCalledWith('Remove tank', [{ remove_component: 'tank' }]);
  expect(selection).toEqual([]);
  machine.select(['valve']);
  await removed;
  expect(selection).toEqual(['valve']);
});
