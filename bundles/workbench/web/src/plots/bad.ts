import { isBadQuality, sourcesOfQuality } from '../model/quality';
import type { ComponentType, MachineFile } from '../shell/contract';
import type { Line } from './lanes';
import type { Range } from './range';
import type { Injected } from './ribbon/spans';

const BAD = 'bad quality';

/** When faults made a signal bad, in a machine. */
export function badTimes(path: string, faults: readonly Injected[], file: MachineFile, types: ReadonlyMap<string, ComponentType>): readonly Range[] {
  const bad = faults.filter(isBadQuality);
  const sources = bad.length === 0 ? undefined : sourcesOfQuality(file, types, path);
  return bad.filter(({ signal }) => sources!.has(signal)).map(({ from, to }) => ({ from, to: to ?? Infinity }));
}

/** A line with gaps where its signal was bad: what it was then is not drawn. */
export function withBadTimes(line: Line, times: readonly Range[]): Line {
  const { course } = line;
  const seen = times.filter(({ from, to }) => from < course.to && to > course.from);
  return seen.length === 0 ? line : { ...line, course: { ...course, gaps: [...course.gaps, ...seen.map((range) => ({ ...range, reason: BAD }))] } };
}

/** Whether a line ends in bad quality. */
export function endsBad({ course }: Line): boolean {
  return course.gaps.some(({ to, reason }) => reason === BAD && to >= course.to);
}
