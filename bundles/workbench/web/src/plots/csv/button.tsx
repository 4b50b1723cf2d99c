import { useWorkbench } from '../../shell/react';
import { csvFiles, csvWords, hasSamples } from './files';
import { download } from './download';
import type { Line } from '../lanes';
import type { Range } from '../range';

/** Downloads what is seen: one click, a file for each run. */
export function CsvButton({ lines, range }: { readonly lines: readonly Line[]; readonly range: Range | undefined }) {
  const { notices } = useWorkbench();
  const fetchAll = (): Promise<void> => Promise.all(csvFiles(lines, range).map(download)).then(() => undefined, (reason: unknown) => void notices.refused(reason, undefined, fetchAll));
  return <button className="small" disabled={!hasSamples(lines)} title={csvWords(lines, range)} onClick={() => void fetchAll()}>CSV</button>;
}
