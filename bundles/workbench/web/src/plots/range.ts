/** A part of simulated time, in seconds. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Nobody looks closer than at a few steps. */
const LEAST_SECONDS = 1e-3;

/** A range moved, as wide as it was, no farther than from the start of the run to its end. */
export function panned({ from, to }: Range, seconds: number, end: number): Range {
  const width = to - from;
  const begin = Math.max(0, Math.min(from + seconds, end - width));
  return { from: begin, to: begin + width };
}

/** A range that is so many times as wide, around an instant that stays where it is; no wider than the run. */
export function zoomed({ from, to }: Range, factor: number, at: number, end: number): Range {
  const width = Math.max(LEAST_SECONDS, Math.min((to - from) * factor, Math.max(end, LEAST_SECONDS)));
  const begin = at - ((at - from) / (to - from)) * width;
  return panned({ from: begin, to: begin + width }, 0, end);
}
