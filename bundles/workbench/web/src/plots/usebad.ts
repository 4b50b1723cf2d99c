import { useMemo } from 'react';
import { useObservable, useWorkbench } from '../shell/react';
import { badTimes, toldOrSeen, withBadTimes } from './bad';
import type { Lines } from './lines';
import type { Range } from './range';
import type { Recorded } from './recorded';
import type { Events } from './ribbon/events';

const NOTHING_SEEN: ReadonlyMap<string, readonly Range[]> = new Map();

/** The lines with gaps where their signals were bad, as their runs tell, and as was seen beside. */
export function useBad(runs: readonly Recorded[], lines: Lines | undefined, events: ReadonlyMap<number, Events>, seen = NOTHING_SEEN): Lines | undefined {
  const types = useObservable(useWorkbench().machine.types);
  return useMemo(() => lines && {
    ...lines,
    lines: lines.lines.map((line) => {
      const file = runs.find(({ run }) => run === line.run)?.file;
      const doubts = events.get(line.run)?.doubts ?? [];
      return withBadTimes(line, toldOrSeen(file ? badTimes(line.path, doubts, file, types) : [], seen.get(line.path) ?? []));
    }),
  }, [lines, runs, events, types, seen]);
}
