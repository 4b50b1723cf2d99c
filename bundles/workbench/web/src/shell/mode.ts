import { isAlive } from '../model/simulation';
import type { Observable, Settings, SimulationStatus } from './contract';

/** The mode is that of a simulation which comes into sight; one that is chosen afterwards is for the next start. */
export function followMode(status: Observable<SimulationStatus | undefined>, settings: Settings): void {
  let seen: number | undefined;
  status.subscribe(() => {
    const now = status.get();
    if (isAlive(now) && now.id !== seen) {
      settings.set('mode', now.coupled === undefined ? 'simulation' : 'hil');
    }
    seen = now?.id;
  });
}
