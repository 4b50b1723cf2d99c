import type { Range } from '../range';

/** Times of samples are decimal, those of a range need not be. */
const EXACT_SECONDS = 1e-9;

const CELL = /("(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

function cells(line: string): string[] {
  return [...line.matchAll(CELL)].map(([, cell]) => cell!).slice(0, -1);
}

/** The signal of a column by its title, `tank.level [m]`. */
function signalOf(title: string): string {
  return title.replace(/^"(.*)"$/, '$1').replaceAll('""', '"').replace(/ \[[^\]]*\]$/, '');
}

/** Takes the lines of a table of samples one after the other, its header first, and empties the cells of signals while these are bad. */
export function emptying(bad: ReadonlyMap<string, readonly Range[]>): (line: string) => string {
  let columns: readonly (readonly [number, readonly Range[]])[] | undefined;
  return (line) => {
    if (columns === undefined) {
      columns = cells(line).flatMap((title, i) => (i > 0 && bad.has(signalOf(title)) ? [[i, bad.get(signalOf(title))!]] : []));
      return line;
    }
    const time = parseFloat(line);
    const emptied = columns.filter(([, times]) => times.some(({ from, to }) => time > from - EXACT_SECONDS && time < to - EXACT_SECONDS));
    if (emptied.length === 0) {
      return line;
    }
    const row = line.split(',');
    emptied.forEach(([i]) => (row[i] = ''));
    return row.join(',');
  };
}

/** Does something to each line of a text that comes in pieces. */
export function byLine(change: (line: string) => string): TransformStream<string, string> {
  let rest = '';
  return new TransformStream({
    transform(piece, controller) {
      const lines = (rest + piece).split('\n');
      rest = lines.pop()!;
      controller.enqueue(lines.map((line) => `${change(line)}\n`).join(''));
    },
    flush(controller) {
      controller.enqueue(rest === '' ? '' : change(rest));
    },
  });
}
