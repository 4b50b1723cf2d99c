import { answerOf } from '../../live/rest';
import { save, saveBlob } from '../../live/save';
import { byLine, emptying } from './cells';
import type { CsvFile } from './files';

/** Downloads a table: where nothing is bad as the host gives it, else with empty cells, which the host knows nothing of. */
export async function download({ name, address, bad }: CsvFile): Promise<void> {
  if (bad.size === 0) {
    save(address, name);
    return;
  }
  const { body } = await answerOf(address);
  const text = body!.pipeThrough(new TextDecoderStream()).pipeThrough(byLine(emptying(bad))).pipeThrough(new TextEncoderStream());
  saveBlob(await new Response(text, { headers: { 'Content-Type': 'text/csv' } }).blob(), name);
}
