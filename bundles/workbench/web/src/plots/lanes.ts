import type { AlignedData, Series } from 'uplot';
import { prefixOf } from '../controls/numbers';
import type { Schemas } from '../live/api';

/** What a signal was in a run, thinned. */
export type Course = Schemas['Trend'];

/** A signal of a run, with its course. */
export interface Line {
  readonly run: number;
  readonly path: string;
  readonly course: Course;
  /** Dashed: the run that the other one is compared with. */
  readonly dashed: boolean;
}

/** Lines of one unit, which share an axis. */
export interface Lane {
  readonly unit: string;
  readonly lines: readonly Line[];
}

export function lanes(lines: readonly Line[]): Lane[] {
  const byUnit = new Map<string, Line[]>();
  lines.forEach((line) => byUnit.set(line.course.unit, [...(byUnit.get(line.course.unit) ?? []), line]));
  return [...byUnit].map(([unit, its]) => scaled(unit, its));
}

/** Big numbers with a prefix of their unit, the same for all lines of a lane. */
function scaled(unit: string, lines: readonly Line[]): Lane {
  const sizes = lines.flatMap(({ course }) => [...course.min, ...course.max]).map((value) => Math.abs(number(value) ?? 0));
  const { scale, prefix } = prefixOf(unit, sizes.reduce((a, b) => Math.max(a, b), 0));
  const divided = (values: Course['last']) => values.map((value) => (typeof value === 'number' ? value / scale : value));
  return {
    unit: prefix + unit,
    lines: scale === 1 ? lines : lines.map((line) => ({ ...line, course: { ...line.course, min: divided(line.course.min), max: divided(line.course.max), last: divided(line.course.last) } })),
  };
}

type Column = (number | null)[];

/** The columns of a line: time, last, min, max; a gap is a point without a value, so that no line is drawn through it, whatever was recorded in it. */
function columns({ course }: Line): [number[], Column, Column, Column] {
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
    if (at < good) {
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
export function series(lines: readonly Line[], colour: (i: number) => string, stepped: Series.PathBuilder): Series[] {
  return lines.flatMap(({ dashed, course }, i) => {
    const own = colour(i);
    const edge: Series = { stroke: 'transparent', width: 0, points: { show: false } };
    return [
      {
        label: '',
        stroke: own,
        width: 1.75,
        spanGaps: false,
        points: { show: false },
        ...(dashed && { dash: [5, 4] }),
        ...(course.held && { paths: stepped }),
      },
      edge,
      edge,
    ];
  });
}
