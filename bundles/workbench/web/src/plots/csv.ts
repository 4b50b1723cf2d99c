import type { Line } from './lanes';
import type { Range } from './range';
import { clockText } from './axis/ticks';

/** Where the samples of some signals can be fetched as CSV, as far as they are seen; its header names their units. */
export function csvAddress(run: number, signals: readonly string[], range?: Range): string {
  const query = new URLSearchParams({ signals: signals.join(',') });
  if (range !== undefined) {
    query.set('from', String(range.from));
    query.set('to', String(range.to));
  }
  return `/api/v1/runs/${run}/export.csv?${query}`;
}

/** The files of lines: one for each run, with every signal once. */
export function csvFiles(lines: readonly Line[], range?: Range): { readonly name: string; readonly address: string }[] {
  return [...new Set(lines.map(({ run }) => run))].map((run) => ({
    name: `run-${run}.csv`,
    address: csvAddress(run, [...new Set(lines.filter((line) => line.run === run).map(({ source }) => source))], range),
  }));
}

/** What the button gives, in words. */
export function csvWords(lines: readonly Line[], range?: Range): string {
  const names = csvFiles(lines).map(({ name }) => name);
  if (names.length === 0) {
    return 'There are no lines to download.';
  }
  const when = range === undefined ? 'the whole run' : `${clockText(range.from)} to ${clockText(range.to)}`;
  return `Download these lines, ${when}, as ${names.join(' and ')}`;
}
