import { useUpdateNodeInternals } from '@xyflow/react';
import { useEffect, useRef } from 'react';

/** Tells the canvas that ports have moved; not of a node that has just come, which is measured anyway. */
export function useRows(id: string, rows: number): void {
  const update = useUpdateNodeInternals();
  const known = useRef(rows);
  useEffect(() => {
    if (known.current !== rows) {
      known.current = rows;
      update(id);
    }
  }, [update, id, rows]);
}
