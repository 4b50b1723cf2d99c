import { isAlive, type StartOptions } from '../model/simulation';
import type { Observable, Settings, SimulationStatus } from './contract';

/** The mode of what runs; undefined where nothing does. */
export function modeOf(status: SimulationStatus | undefined): StartOptions['mode'] | undefined {
  return isAlive(status) ? (status.coupled === undefined ? 'simulation' : 'hil') : undefined;
}

/** The mode that is chosen is that of a simulation which comes into sight; another one that is chosen afterwards is for the next start. */
export function followMode(status: Observable<SimulationStatus | undefined>, settings: Settings): void {
  let seen: number | undefined;
  status.subscribe(() => {
    const now = status.get();
    const mode = modeOf(now);
    if (mode !== undefined && now?.id !== seen) {
      settings.set('mode', mode);
    }
    seen = now?.id;
  });
}
