import { useConnection, useStore } from '@xyflow/react';
import { createContext, useContext, useMemo } from 'react';
import { portAt } from '../subsystems';

/** What all nodes and connections want to know of the canvas: looked up once, for there may be thousands of them. */
interface Seen {
  /** From so far away nobody can read: names and values are left out. */
  readonly far: boolean;
  /** The path of the port that a connection is being drawn from. */
  readonly drawnFrom: string | undefined;
}

const READABLE_ZOOM = 0.4;

export const SeenContext = createContext<Seen>({ far: false, drawnFrom: undefined });

export const useSeen = (): Seen => useContext(SeenContext);

export function useCanvasSeen(): Seen {
  const far = useStore((state) => state.transform[2] < READABLE_ZOOM);
  const drawnFrom = useConnection((connection) =>
    connection.inProgress ? portAt(connection.fromNode.id, connection.fromHandle.id ?? '') : undefined);
  return useMemo(() => ({ far, drawnFrom }), [far, drawnFrom]);
}
