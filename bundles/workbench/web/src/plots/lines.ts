import { formatOf } from '../controls/numbers';
import { convert } from '../controls/units';
import { portOf } from '../model/edits';
import { readFile } from '../model/file';
import { Problem, type ComponentType, type MachineFile, type Rest } from '../shell/contract';
import type { Course, Line } from './lanes';
import type { Range } from './plot';

const POINTS = 1_200;

/** A course in the unit that people read its signal in. */
function displayed(course: Course, path: string, file: MachineFile, types: ReadonlyMap<string, ComponentType>): Course {
  const { component, port } = portOf(path);
  const descriptor = types.get(file.components[component]?.type ?? '')?.ports.find((each) => each.name === port);
  if (descriptor === undefined || descriptor.kind !== 'real') {
    return course;
  }
  const { declared, display, unit, difference } = formatOf(descriptor, course.unit);
  const shown = (values: readonly unknown[]) => values.map((value) => (typeof value === 'number' ? convert(value, declared, display, difference) : value));
  return { ...course, unit, min: shown(course.min), max: shown(course.max), last: shown(course.last) };
}

/** The courses of signals in one run or two; a signal that a run does not have, or not yet, is left out. */
export async function readLines(rest: Rest, runs: readonly number[], paths: readonly string[], range: Range | undefined, types: ReadonlyMap<string, ComponentType>, signal: AbortSignal): Promise<Line[]> {
  const files = new Map(await Promise.all(runs.map(async (run) => [run, await readFile(rest, `/runs/${run}/machine`, signal)] as const)));
  const asked = runs.flatMap((run, place) => paths.map(async (path): Promise<Line[]> => {
    try {
      const course = await rest.get<Course>(`/runs/${run}/signals/${encodeURIComponent(path).replaceAll('%2F', '/')}`, { query: { points: POINTS, ...range }, signal });
      return [{ run, path, course: displayed(course, path, files.get(run)!, types), dashed: place > 0 }];
    } catch (reason) {
      if (reason instanceof Problem && reason.status === 404) {
        return [];
      }
      throw reason;
    }
  }));
  return (await Promise.all(asked)).flat();
}
