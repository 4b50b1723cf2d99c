import type { AlignedData, Series } from 'uplot';
import { prefixOf } from '../controls/numbers';
import { family } from '../controls/units';
import type { Schemas } from '../live/api';
import { badOf } from './bad';
import { dashes, type Look } from './look';

/** What a signal was in a run, thinned. */
export type Course = Schemas['Trend'];

/** A signal of a run, with its course. */
export interface Line {
  readonly run: number;
  readonly path: string;
  /** The signal that was recorded: `path`, or what an input is connected to. */
  readonly source: string;
  readonly kind: 'real' | 'integer' | 'boolean';
  readonly course: Course;
  readonly commanded: boolean;
  /** Of the run that the other one is compared with. */
  readonly compared: boolean;
}

/** A line with its look, which plot and legend both take from here. */
export type DrawnLine = Line & Look;

/** Lines of one unit, which share an axis; of what is on or off each signal has one of its own, for lines between two values would cover each other. */
export interface Lane {
  readonly unit: string;
  readonly isOnOff: boolean;
  readonly lines: readonly DrawnLine[];
}

export function lanes(lines: readonly Line[]): Lane[] {
  const byAxis = new Map<string, Line[]>();
  lines.forEach((line) => {
    const axis = line.kind === 'boolean' ? `on/off ${line.path}` : line.course.unit;
    byAxis.set(axis, [...(byAxis.get(axis) ?? []), line]);
  });
  return [...byAxis.values()].map((its) => scaled(its[0]!.course.unit, its[0]!.kind === 'boolean', looking(its)));
}

/** Shades by the place among what is commanded, or actual: a signal has one in both runs, and a command that of the first actual. */
function looking(lines: readonly Line[]): DrawnLine[] {
  const place = (line: Line) => [...new Set(lines.filter((each) => each.commanded === line.commanded).map((each) => each.path))].indexOf(line.path);
  return lines.map((line) => ({ ...line, family: family(line.course.unit), shade: place(line) }));
}

/** Big numbers with a prefix of their unit, the same for all lines of a lane. */
function scaled(unit: string, isOnOff: boolean, lines: readonly DrawnLine[]): Lane {
  const sizes = lines.flatMap(({ course }) => [...course.min, ...course.max]).map((value) => Math.abs(number(value) ?? 0));
  const { scale, prefix } = prefixOf(unit, sizes.reduce((a, b) => Math.max(a, b), 0));
  const divided = (values: Course['last']) => values.map((value) => (typeof value === 'number' ? value / scale : value));
  return {
    unit: isOnOff ? '' : prefix + unit,
    isOnOff,
    lines: scale === 1 ? lines : lines.map((line) => ({ ...line, course: { ...line.course, min: divided(line.course.min), max: divided(line.course.max), last: divided(line.course.last) } })),
  };
}

type Column = (number | null)[];

/** Whether what a point stands for ends in bad quality: its last value then is of that, and its least or greatest may be. */
function turnsBad(line: Line, i: number): boolean {
  const { course: { raw, held, time, to } } = line;
  return !raw && !held && badOf(line).some(({ from }) => from > time[i]! && from < (time[i + 1] ?? to));
}

/** The columns of a line: time, last, min, max; a gap is a point without a value, so that no line is drawn through it, whatever was recorded in it. */
function columns(line: Line): [number[], Column, Column, Column] {
  const { course } = line;
  const [time, last, min, max]: [number[], Column, Column, Column] = [[], [], [], []];
  const gaps = [...course.gaps].sort((a, b) => a.from - b.from);
  let good = -Infinity;
  course.time.forEach((at, i) => {
    while (gaps[0] !== undefined && gaps[0].from <= at) {
      const { from, to } = gaps.shift()!;
      good = Math.max(good, to);
      if (time.length > 0 && from > time.at(-1)!) {
        time.push(from);
        [last, min, max].forEach((column) => column.push(null));
      }
    }
    if (at < good || turnsBad(line, i)) {
      return;
    }
    time.push(at);
    last.push(number(course.last[i]));
    min.push(number(course.min[i]));
    max.push(number(course.max[i]));
  });
  return [time, last, min, max];
}

/** What is not a number is a gap. */
function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** Joins the lines of a lane on one time axis; where a line has no sample of its own its line goes on (`undefined`). */
export function align(lines: readonly Line[]): AlignedData {
  const parts = lines.map(columns);
  const time = [...new Set(parts.flatMap(([at]) => at))].sort((a, b) => a - b);
  const place = new Map(time.map((at, i) => [at, i]));
  const aligned = parts.flatMap(([at, ...values]) => values.map((column) => {
    const whole: (number | null | undefined)[] = new Array(time.length);
    at.forEach((instant, i) => (whole[place.get(instant)!] = column[i]));
    return whole;
  }));
  return [time, ...aligned] as AlignedData;
}

/** The series of uPlot for each line: its course, and the two edges of the band between its least and greatest values. */
export function series(lines: readonly DrawnLine[], colour: (line: DrawnLine) => string, stepped: Series.PathBuilder): Series[] {
  return lines.flatMap((line) => {
    const dash = dashes(line);
    const edge: Series = { stroke: 'transparent', width: 0, points: { show: false } };
    return [
      {
        label: '',
        stroke: colour(line),
        width: 1.75,
        spanGaps: false,
        points: { show: false },
        ...(dash && { dash }),
        ...((line.course.held || line.kind !== 'real') && { paths: stepped }),
      },
      edge,
      edge,
    ];
  });
}
