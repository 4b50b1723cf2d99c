import { useEffect, useRef } from 'react';
import { liveValues } from '../controls/livevalues';
import type { Range } from '../plots/range';
import { Quality } from '../shell/contract';
import { useWorkbench } from '../shell/react';

/** Puts down that a signal is bad, or no more, at an instant; the last of its times is open while it is. */
export function noted(times: readonly Range[], bad: boolean, at: number): readonly Range[] {
  const last = times.at(-1);
  const open = last?.to === Infinity;
  return bad === open ? times : bad ? [...times, { from: at, to: Infinity }] : [...times.slice(0, -1), { from: last!.from, to: at }];
}

/** When signals were bad while this window looked: what makes them bad need not be a fault, but may be a link that is gone. */
export function useSeenBad(simulation: number | undefined, paths: readonly string[]): ReadonlyMap<string, readonly Range[]> {
  const workbench = useWorkbench();
  const seen = useRef({ simulation, times: new Map<string, readonly Range[]>() });
  if (seen.current.simulation !== simulation) {
    seen.current = { simulation, times: new Map() };
  }
  const { times } = seen.current;
  useEffect(() => {
    const live = liveValues(workbench);
    const note = (path: string, bad: boolean) => times.set(path, noted(times.get(path) ?? [], bad, workbench.signals.time.get()));
    const ends = paths.map((path) => live.watchQuality(path, (quality) => note(path, quality === Quality.bad)));
    return () => {
      ends.forEach((end) => end());
      paths.forEach((path) => note(path, false)); // nobody looks any more
    };
  }, [workbench, times, paths.join()]);
  return times;
}
