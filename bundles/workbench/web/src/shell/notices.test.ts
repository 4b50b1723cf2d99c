import { expect, test } from 'vitest';
import { NoticeBoard } from './notices';
import { Subject } from './observable';

test('errors outlive the machine that they were told of, and know it; the rest goes with it', () => {
  const machine = new Subject({ id: 1, name: 'Tank' });
  const board = new NoticeBoard(() => { throw new Error('Nothing is refused here.'); }, machine);
  board.tell({ severity: 'error', text: 'Refused.' });
  board.tell({ severity: 'warning', text: 'Nothing fits.' });
  machine.set({ id: 1, name: 'Tank farm' });
  expect(board.told.get()).toHaveLength(2);
  machine.set({ id: 2, name: 'Conveyor' });
  expect(board.told.get().map(({ notice, about }) => [notice.text, about?.name])).toEqual([['Refused.', 'Tank']]);
});
