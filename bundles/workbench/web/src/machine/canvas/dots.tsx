import { useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';

const GAP = 16;

/** The dots below the machine: a layer that is moved. Drawn anew in each frame, they would take a third of it. */
export function Dots() {
  const store = useStoreApi();
  const dots = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style } = dots.current!;
    const place = () => {
      const [x, y, zoom] = store.getState().transform;
      const gap = GAP * zoom;
      style.backgroundSize = `${gap}px ${gap}px`;
      style.transform = `translate(${x % gap}px, ${y % gap}px)`;
    };
    place();
    return store.subscribe(place);
  }, [store]);
  return <div className="dots" ref={dots} aria-hidden="true" />;
}
