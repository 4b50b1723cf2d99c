import { badOf } from '../bad';
import type { Line } from '../lanes';
import type { Range } from '../range';
import { clockText } from '../axis/ticks';

/** What is seen of a run, as a table. */
export interface CsvFile {
  readonly name: string;
  readonly address: string;
  /** When signals are bad: the plot draws nothing then, and the table has empty cells. */
  readonly bad: ReadonlyMap<string, readonly Range[]>;
}

/** Where the samples of some signals can be fetched as CSV, as far as they are seen; its header names their units. */
export function csvAddress(run: number, signals: readonly string[], range?: Range): string {
  const query = new URLSearchParams({ signals: signals.join(',') });
  if (range !== undefined) {
    query.set('from', String(range.from));
    query.set('to', String(range.to));
  }
  return `/api/v1/runs/${run}/export.csv?${query}`;
}

/** When the signals of lines are bad; a signal counts as its own line is seen, where there is one. */
function badSignals(lines: readonly Line[]): CsvFile['bad'] {
  const own = [...lines].sort((a, b) => Number(a.path === a.source) - Number(b.path === b.source));
  return new Map([...new Map(own.map((line) => [line.source, badOf(line)]))].filter(([, times]) => times.length > 0));
}

/** The files of lines: one for each run, with every signal once. */
export function csvFiles(lines: readonly Line[], range?: Range): readonly CsvFile[] {
  return [...new Set(lines.map(({ run }) => run))].map((run) => {
    const its = lines.filter((line) => line.run === run);
    return { name: `run-${run}.csv`, address: csvAddress(run, [...new Set(its.map(({ source }) => source))], range), bad: badSignals(its) };
  });
}

/** Whether there is anything to download. */
export function hasSamples(lines: readonly Line[]): boolean {
  return lines.some(({ course }) => course.time.length > 0);
}

/** What the button gives, in words. */
export function csvWords(lines: readonly Line[], range?: Range): string {
  if (!hasSamples(lines)) {
    return 'There are no samples to download.';
  }
  const names = csvFiles(lines).map(({ name }) => name);
  const when = range === undefined ? 'the whole run' : `${clockText(range.from)} to ${clockText(range.to)}`;
  return `Download these lines, ${when}, as ${names.join(' and ')}`;
}
