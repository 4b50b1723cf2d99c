import { Problem } from '../shell/contract';
import type { Schemas } from '../live/api';
import { answerOf } from '../live/rest';

export type Extension = Schemas['Extension'];

const MOST_BYTES = 64 * 2 ** 20;

/** Sends a jar as it is; rejects with a `Problem` that says what is wrong with it. */
export async function install(file: File, signal?: AbortSignal): Promise<{ readonly extension: Extension; readonly updated: boolean }> {
  if (!file.name.endsWith('.jar')) {
    throw new Problem(400, 'No jar', `"${file.name}" is no jar. An extension is an OSGi bundle, a file NAME.jar.`);
  }
  if (file.size > MOST_BYTES) {
    throw new Problem(413, 'Too large', `"${file.name}" has ${Math.round(file.size / 2 ** 20)} MiB; allowed: 64 MiB.`);
  }
  const answer = await answerOf('/api/v1/extensions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/java-archive' },
    body: file,
    signal: signal ?? null,
  });
  return { extension: (await answer.json()) as Extension, updated: answer.status === 200 };
}
