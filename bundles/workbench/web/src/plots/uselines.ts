import { useEffect, useRef } from 'react';
import { useLoaded, type Loaded } from '../live/loaded';
import { useObservable, useWorkbench } from '../shell/react';
import { Following } from './following';
import { readLines, type Lines } from './lines';
import type { Range } from './range';
import type { Recorded } from './recorded';

const FOLLOW_MILLISECONDS = 1_000;
const NONE: Lines = { lines: [], missing: [] };

/**
 * The lines of signals of some runs. Those that are there stay until others have come, so that a plot that is moved never
 * blinks. While it follows, the next look follows the answer to the last one, so that a slow host is not asked faster than it
 * answers. `range` tells what to look at when it is asked for; `key` changes with what is looked at; `time` is the simulated time
 * that is followed, undefined where none is.
 */
export function useLines(runs: readonly Recorded[], paths: readonly string[], range: () => Range | undefined, key: string, time: (() => number) | undefined): Loaded<Lines> {
  const { rest, machine } = useWorkbench();
  const types = useObservable(machine.types);
  const ids = runs.map(({ run }) => run).join();
  const loaded = useLoaded((signal) => (runs.length === 0 || paths.length === 0 ? Promise.resolve(NONE) : readLines(rest, runs, paths, range(), types, signal)), [ids]);
  const { again, data } = loaded;
  const asked = useRef<string>(undefined);
  useEffect(() => {
    if (asked.current === ids) { // other runs are asked for anyway
      again();
    }
    asked.current = ids;
  }, [ids, runs, paths.join(), types, key, again]);
  const following = useRef(new Following());
  const now = useRef(time);
  now.current = time;
  const follows = time !== undefined && data !== undefined;
  useEffect(() => {
    if (!follows) {
      return undefined;
    }
    const timer = setInterval(() => !document.hidden && following.current.isDue(now.current!()) && again(), FOLLOW_MILLISECONDS);
    return () => clearInterval(timer);
  }, [follows, again, data]);
  return loaded;
}
