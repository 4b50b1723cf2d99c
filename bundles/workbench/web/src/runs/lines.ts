import type { Rest } from '../shell/contract';
import { Problem } from '../shell/contract';
import type { Line } from './lanes';
import type { Range } from './plot';
import type { Course } from './run';

const POINTS = 1_200;

/** The courses of signals in one run or two; a signal that the second run does not have is left out there. */
export async function readLines(rest: Rest, runs: readonly number[], paths: readonly string[], range: Range | undefined, signal: AbortSignal): Promise<Line[]> {
  const asked = runs.flatMap((run, place) => paths.map(async (path): Promise<Line[]> => {
    try {
      const course = await rest.get<Course>(`/runs/${run}/signals/${encodeURIComponent(path).replaceAll('%2F', '/')}`, { query: { points: POINTS, ...range }, signal });
      return [{ run, path, course, dashed: place > 0 }];
    } catch (reason) {
      if (place > 0 && reason instanceof Problem && reason.status === 404) {
        return [];
      }
      throw reason;
    }
  }));
  return (await Promise.all(asked)).flat();
}
