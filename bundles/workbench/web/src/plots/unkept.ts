import type { Lines } from './lines';
import type { Range } from './range';

function lengthText(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Number((seconds / 3600).toFixed(1))} h`;
}

/**
 * Why there is nothing to draw of a time, as a sentence; undefined where there is. What is hatched says itself why.
 * `keep` is how many seconds of a run that has come to `end` are kept; undefined for all.
 */
export function unkeptText({ lines }: Lines, seen: Range, end: number, keep: number | undefined): string | undefined {
  if (lines.length === 0 || lines.some(({ course }) => course.time.length > 0 || course.gaps.length > 0)) {
    return undefined;
  }
  return keep !== undefined && seen.to <= end - keep
    ? `No samples are kept of this time: the run keeps the last ${lengthText(keep)}.`
    : 'There are no samples of this time.';
}
