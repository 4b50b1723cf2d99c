import { expect, test, vi } from 'vitest';
import { Problem, type Events, type Rest } from '../shell/contract';
import { ShownSimulation } from './simulation';

const EVENTS: Events = { on: () => () => undefined };

function shown(rest: Partial<Rest>): ShownSimulation {
  const simulation = new ShownSimulation(rest as Rest, EVENTS);
  simulation.status.set({ id: 7, state: 'running' } as never);
  return simulation;
}

test('a host that does not answer is told nothing, so that it does nothing when it is back', async () => {
  const post = vi.fn();
  const simulation = shown({ get: () => Promise.reject(new Problem(0, 'Host gone', 'The host does not answer.')), post });
  await expect(simulation.pause()).rejects.toThrow('The host does not answer.');
  expect(post).not.toHaveBeenCalled();
});

test('a host that hangs is given up on', async () => {
  const given = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(AbortSignal.abort());
  const post = vi.fn();
  const simulation = shown({ get: (_, options) => Promise.reject(options!.signal!.reason), post });
  await expect(simulation.advance()).rejects.toThrow('The host does not answer.');
  expect(post).not.toHaveBeenCalled();
  given.mockRestore();
});

test('what is shown is known to be a replay', async () => {
  const answers: Record<string, unknown> = { '/simulations': { items: [{ id: 9, state: 'running' }] }, '/runs/9': { setup: { machine_model_id: 2, replays: 4 } }, '/simulations/9/signals': { signals: {} } };
  const simulation = new ShownSimulation({ get: async (path: string) => answers[path] } as Rest, EVENTS);
  await simulation.show(2);
  expect(simulation.replays.get()).toBe(true);
});
