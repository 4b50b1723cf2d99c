import { csvFiles, csvWords } from './csv';
import type { Line } from './lanes';
import type { Range } from './range';

/** Downloads what is seen: one click, a file for each run. */
export function CsvButton({ lines, range }: { readonly lines: readonly Line[]; readonly range: Range | undefined }) {
  const download = () => csvFiles(lines, range).forEach(({ name, address }) => {
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
  });
  return <button className="small" disabled={lines.length === 0} title={csvWords(lines, range)} onClick={download}>CSV</button>;
}
