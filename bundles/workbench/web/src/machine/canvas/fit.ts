import { useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Sight } from './corner';

/** Whether a canvas that is so now, and was so when the machine was fitted into it, is to be fitted anew: nobody has moved it since, and its size has changed. */
export function isOutgrown(now: Sight, fitted: Sight | undefined): boolean {
  return fitted !== undefined && now.transform.every((each, i) => each === fitted.transform[i]) && (now.width !== fitted.width || now.height !== fitted.height);
}

/**
 * Fits a machine into the canvas as soon as it is laid out, and anew whenever the canvas changes its size, until somebody moves or
 * zooms it; answers what fits it when that is asked for.
 */
export function useFit(laidOut: number | undefined, show: (duration: number) => Promise<unknown>): (duration: number) => void {
  const store = useStoreApi();
  const fitted = useRef<Sight>(undefined);
  const first = useRef<number>(undefined);
  const fit = useCallback(async (duration: number) => {
    await show(duration);
    const { width, height, transform } = store.getState();
    fitted.current = { width, height, transform };
  }, [store, show]);
  useEffect(() => {
    if (laidOut !== undefined && first.current !== laidOut) {
      first.current = laidOut;
      void fit(0);
    }
  }, [laidOut, fit]);
  useEffect(() => store.subscribe((now) => {
    if (isOutgrown(now, fitted.current)) {
      void fit(0);
    }
  }), [store, fit]);
  return fit;
}
