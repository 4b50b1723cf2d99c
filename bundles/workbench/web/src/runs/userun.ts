import { useEffect } from 'react';
import { useLoaded } from '../live/loaded';
import { useWorkbench } from '../shell/react';
import { isOver, type Run } from './run';

const FOLLOW_MILLISECONDS = 1_000;

/** A run as it is now: what runs changes by itself. */
export function useRun(known: Run): Run {
  const { rest } = useWorkbench();
  const runs = !isOver(known);
  const { data, again } = useLoaded(async (signal) => (runs ? rest.get<Run>(`/runs/${known.id}`, { signal }) : undefined), [known.id, runs]);
  const over = data !== undefined && isOver(data);
  useEffect(() => {
    if (!runs || over) {
      return undefined;
    }
    const timer = setInterval(() => !document.hidden && again(), FOLLOW_MILLISECONDS);
    return () => clearInterval(timer);
  }, [runs, over, again]);
  // What was told of it just now, as that it is pinned, is newer than what was asked for.
  return data === undefined || data.revision < known.revision ? known : data;
}
