import { formatOf } from '../controls/numbers';
import { convert, shownUnit } from '../controls/units';
import { isCommanded } from '../model/commanded';
import { descriptorOf } from '../model/ports';
import type { ComponentType, MachineFile, Rest } from '../shell/contract';
import type { Course, Line } from './lanes';
import type { Range } from './range';
import { missingOf, readCourse, recordedAs, type Missing, type Recorded } from './recorded';

/** A point for two pixels: least and greatest values make a band of its width. */
const POINTS = 600;

/** The lines of signals, and which of them a run has no samples of. */
export interface Lines {
  readonly lines: readonly Line[];
  readonly missing: readonly Missing[];
}

/** A course in the unit that people read its signal in. */
function displayed(course: Course, path: string, file: MachineFile, types: ReadonlyMap<string, ComponentType>): Course {
  const descriptor = descriptorOf(path, file, types);
  if (descriptor === undefined || descriptor.kind !== 'real') {
    return { ...course, unit: shownUnit(course.unit) };
  }
  const { display, unit, difference } = formatOf(descriptor, course.unit);
  const shown = (values: readonly unknown[]) => values.map((value) => (typeof value === 'number' ? convert(value, course.unit, display, difference) : value));
  return { ...course, unit, min: shown(course.min), max: shown(course.max), last: shown(course.last) };
}

/** The courses of signals in one run or two; what was not recorded is not asked for, and told. */
export async function readLines(rest: Rest, runs: readonly Recorded[], paths: readonly string[], range: Range | undefined, types: ReadonlyMap<string, ComponentType>, signal: AbortSignal): Promise<Lines> {
  const asked = runs.flatMap((recorded, place) => paths.map(async (path): Promise<Line | Missing> => {
    const source = recordedAs(recorded, path);
    if (source === undefined) {
      return missingOf(recorded, path);
    }
    const { run, file, signals } = recorded;
    const course = await readCourse(rest, run, source, { points: POINTS, ...range }, signal);
    return {
      run, path, source, kind: signals.get(source)!.form, course: displayed(course, path, file, types),
      commanded: isCommanded(path, file, types), compared: place > 0,
    };
  }));
  const found = await Promise.all(asked);
  return {
    lines: found.filter((each): each is Line => 'course' in each),
    missing: found.filter((each): each is Missing => !('course' in each)),
  };
}
