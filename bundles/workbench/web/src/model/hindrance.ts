import type { Dispose, Observable, SimulationStatus } from '../shell/contract';
import { isAlive } from './simulation';

/** What may keep a simulation from taking over an edit: a fault or an override of a signal that the edit takes away. */
function hindrances(status: SimulationStatus | undefined): string {
  return isAlive(status) ? [status.id, ...status.faults.map(({ id }) => `fault ${id}`), ...status.overrides.map(({ id }) => `override ${id}`)].join() : '';
}

/** Calls when a fault or an override begins or ends, and when another simulation runs, or none. */
export function onHindrance(status: Observable<SimulationStatus | undefined>, call: () => void): Dispose {
  let before = hindrances(status.get());
  return status.subscribe(() => {
    const now = hindrances(status.get());
    if (now !== before) {
      before = now;
      call();
    }
  });
}
