import { expect, it } from 'vitest';
import type { SimulationStatus } from '../shell/contract';
import { Subject } from '../shell/observable';
import { onHindrance } from './hindrance';

const status = (id: number, faults: readonly number[], tick: number) =>
  ({ id, tick, state: 'running', faults: faults.map((fault) => ({ id: fault })), overrides: [] }) as unknown as SimulationStatus;

it('calls when a fault ends and when another simulation runs, not for each tick', () => {
  const shown = new Subject<SimulationStatus | undefined>(status(1, [7], 1));
  let calls = 0;
  onHindrance(shown, () => calls++);
  shown.set(status(1, [7], 2));
  expect(calls).toBe(0);
  shown.set(status(1, [], 3));
  expect(calls).toBe(1);
  shown.set({ ...status(1, [], 4), state: 'stopped' });
  expect(calls).toBe(2);
  shown.set(status(2, [], 0));
  expect(calls).toBe(3);
});
