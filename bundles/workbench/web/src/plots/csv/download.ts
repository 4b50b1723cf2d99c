import { answerOf } from '../../live/rest';
import type { CsvFile } from './files';
import { byLine, emptying } from './cells';

function save(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Downloads a table: where nothing is bad as the host gives it, else with empty cells, which the host knows nothing of. */
export async function download({ name, address, bad }: CsvFile): Promise<void> {
  if (bad.size === 0) {
    save(address, name);
    return;
  }
  const { body } = await answerOf(address);
  const text = body!.pipeThrough(new TextDecoderStream()).pipeThrough(byLine(emptying(bad))).pipeThrough(new TextEncoderStream());
  const url = URL.createObjectURL(await new Response(text, { headers: { 'Content-Type': 'text/csv' } }).blob());
  save(url, name);
  URL.revokeObjectURL(url);
}
