import { useConnection } from '@xyflow/react';
import { createContext, useContext } from 'react';
import { portAt } from '../subsystems';

/** The path of the port that a connection is being drawn from: looked up once, for there may be thousands of ports. */
export const DrawnFromContext = createContext<string | undefined>(undefined);

export const useDrawnFrom = (): string | undefined => useContext(DrawnFromContext);

export function useCanvasDrawnFrom(): string | undefined {
  return useConnection((connection) =>
    connection.inProgress ? portAt(connection.fromNode.id, connection.fromHandle.id ?? '') : undefined);
}
