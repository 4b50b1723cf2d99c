import type { Dispose } from '../shell/contract';
import type { Plot } from './plot';
import { panned, zoomed, type Range } from './range';

const LINE_PIXELS = 16;
/** Of the width, for each pixel that the wheel is turned. */
const ZOOM = 0.002;
const FAR_PIXELS = 10;

/** What a key does to a plot that has the focus: pixels of the cursor, a share of the width, or a factor. */
export type Step = { readonly cursor: number | 'start' | 'end' | 'away' } | { readonly pan: number } | { readonly zoom: number };

export function stepOf(key: string, shift: boolean): Step | undefined {
  const pixels = shift ? FAR_PIXELS : 1;
  switch (key) {
    case 'ArrowLeft': return { cursor: -pixels };
    case 'ArrowRight': return { cursor: pixels };
    case 'Home': return { cursor: 'start' };
    case 'End': return { cursor: 'end' };
    case 'Escape': return { cursor: 'away' };
    case 'PageUp': return { pan: -0.5 };
    case 'PageDown': return { pan: 0.5 };
    case '+': return { zoom: 0.5 };
    case '-': return { zoom: 2 };
    default: return undefined;
  }
}

/** Does what a key asks for, about the cursor where there is one; answers where time is then, if it is moved. */
export function stepped(plot: Plot, step: Step, cursor: number | undefined, end: number): Range | undefined {
  if ('cursor' in step) {
    plot.moveCursor(step.cursor);
    return undefined;
  }
  const { seen } = plot;
  return seen === undefined ? undefined : 'pan' in step
    ? panned(seen, step.pan * (seen.to - seen.from), end)
    : zoomed(seen, step.zoom, cursor ?? (seen.from + seen.to) / 2, end);
}

/** How far a wheel is turned, in pixels; a trackpad also turns it across. */
export function turned({ deltaX, deltaY, deltaMode }: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode'>): number {
  return (Math.abs(deltaX) > Math.abs(deltaY) ? deltaX : deltaY) * (deltaMode === 0 ? 1 : LINE_PIXELS);
}

/**
 * The wheel and dragging with Shift move time, the wheel with Ctrl scales it about the pointer. Beside the times, over the marks
 * of the lanes, the wheel scrolls those that do not fit.
 */
export function steer(host: HTMLElement, plot: Plot, end: () => number, onRange: (range: Range) => void): Dispose {
  const ends = new AbortController();
  const { signal } = ends;
  host.addEventListener('wheel', (event) => {
    const { seen, area } = plot;
    if (seen === undefined || area === undefined || event.clientX < area.left) {
      return;
    }
    event.preventDefault();
    const pixels = turned(event);
    const perPixel = (seen.to - seen.from) / area.width;
    onRange(event.ctrlKey
      ? zoomed(seen, Math.exp(ZOOM * pixels), seen.from + (event.clientX - area.left) * perPixel, end())
      : panned(seen, pixels * perPixel, end()));
  }, { passive: false, signal });
  host.addEventListener('mousedown', (event) => {
    const { seen, area } = plot;
    if (!event.shiftKey || event.button !== 0 || seen === undefined || area === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation(); // else the plot takes it for the begin of a part that is looked at closer
    const perPixel = (seen.to - seen.from) / area.width;
    const released = new AbortController();
    const until = AbortSignal.any([signal, released.signal]);
    window.addEventListener('mousemove', ({ clientX }) => onRange(panned(seen, (event.clientX - clientX) * perPixel, end())), { signal: until });
    window.addEventListener('mouseup', () => released.abort(), { signal: until });
  }, { capture: true, signal });
  return () => ends.abort();
}
