import { expect, test } from 'vitest';
import { Following } from './following';

test('a plot looks while time moves, and twice more once it stands: samples are kept late', () => {
  const following = new Following();
  const due = [1, 2, 2, 2, 2, 2, 2.01, 2.01, 2.01, 2.01].map((time) => following.isDue(time));
  expect(due).toEqual([true, true, true, true, false, false, true, true, true, false]);
});
