import { pointer } from '../model/place';
import { descriptorOf } from '../model/ports';
import { isBadQuality, sourcesOfQuality } from '../model/quality';
import type { ComponentType, MachineFile } from '../shell/contract';
import type { Line } from './lanes';
import type { Range } from './range';
import type { Injected } from './ribbon/spans';

type Types = ReadonlyMap<string, ComponentType>;

const BAD = 'bad quality';

/** Links and tags are looked at a few times a second: of a link the first look tells that it is lost, of a tag the second that it is bad. */
const LOOK_SECONDS = 0.25;
const LOOKS = { links: 1, bindings: 2 } as const;

/** An alarm by simulated time, with the place in the machine file that it is about. */
export interface Alarmed {
  readonly source: string;
  readonly from: number;
  readonly to: number | undefined;
  /** How fast simulated time went. */
  readonly speed: number;
}

/** When something made a signal bad of itself, and those that depend on it. */
export interface Doubt extends Range {
  readonly signal: string;
}

/** What was bad of itself: signals that faults made bad, and inputs whose link had no session or whose tag was bad, since the last look that still found them good. */
export function doubtsOf(faults: readonly Injected[], alarms: readonly Alarmed[], file: MachineFile, types: Types): readonly Doubt[] {
  const inputs = Object.entries(file.bindings ?? {}).filter(([port]) => descriptorOf(port, file, types)?.direction === 'input');
  const bad = (of: readonly string[], { from, to }: { readonly from: number; readonly to: number | undefined }) => of.map((signal) => ({ signal, from, to: to ?? Infinity }));
  return [
    ...faults.filter(isBadQuality).flatMap((fault) => bad([fault.signal], fault)),
    ...alarms.flatMap(({ source, from, to, speed }) => inputs.flatMap(([port, { link }]) => {
      const list = source === pointer('bindings', port) ? 'bindings' : source === pointer('links', link) ? 'links' : undefined;
      return list === undefined ? [] : bad([port], { from: Math.max(0, from - LOOKS[list] * LOOK_SECONDS * speed), to });
    })),
  ];
}

/** When a signal was bad, in a machine. */
export function badTimes(path: string, doubts: readonly Doubt[], file: MachineFile, types: Types): readonly Range[] {
  const sources = doubts.length === 0 ? undefined : sourcesOfQuality(file, types, path);
  return doubts.filter(({ signal }) => sources!.has(signal)).map(({ from, to }) => ({ from, to }));
}

/** Times that were told, and those that were seen of which nothing was told: who looks sees a signal turn bad and good later than it does. */
export function toldOrSeen(told: readonly Range[], seen: readonly Range[]): readonly Range[] {
  return [...told, ...seen.filter(({ from, to }) => !told.some((each) => each.from < to && each.to > from))];
}

/** A line with gaps where its signal was bad: what it was then is not drawn. */
export function withBadTimes(line: Line, times: readonly Range[]): Line {
  const { course } = line;
  const seen = times.filter(({ from, to }) => from < course.to && to > course.from);
  return seen.length === 0 ? line : { ...line, course: { ...course, gaps: [...course.gaps, ...seen.map((range) => ({ ...range, reason: BAD }))] } };
}

/** When a line is bad, of the times that are seen. */
export function badOf({ course }: Line): readonly Range[] {
  return course.gaps.filter(({ reason }) => reason === BAD);
}

/** Whether a line ends in bad quality. */
export function endsBad(line: Line): boolean {
  return badOf(line).some(({ to }) => to >= line.course.to);
}
