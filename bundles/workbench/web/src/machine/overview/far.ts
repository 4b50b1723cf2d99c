import { useStore, useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useEffect } from 'react';

/** From farther away nobody could read the nodes; many are drawn as one picture earlier, so that the canvas follows the hand. */
const READABLE_ZOOM = { few: 0.4, many: 0.65 } as const;

/** Whether a machine is seen from so far away that it is drawn as one picture. */
export function useFar(many: boolean): boolean {
  const store = useStoreApi();
  const isFar = ({ transform }: ReactFlowState) => transform[2] < (many ? READABLE_ZOOM.many : READABLE_ZOOM.few);
  useEffect(() => store.subscribe((state, before) => {
    if (isFar(state) && !isFar(before)) {
      // At once, or thousands of nodes that have come into sight would be made for a single frame.
      state.setNodes([]);
      state.setEdges([]);
    }
  }), [store, many]);
  return useStore(isFar);
}
