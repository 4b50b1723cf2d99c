import type { View } from '../contract';

const QUIET_MILLISECONDS = 3_000;

/**
 * Views open while the host is gone, too: when the first one is there and has had time to show itself, the modules of all come
 * one by one. What does not come is asked for again when its view is opened.
 */
export async function loadAhead(first: View, all: readonly View[]): Promise<void> {
  await first.load().catch(() => undefined);
  await new Promise((quiet) => setTimeout(quiet, QUIET_MILLISECONDS));
  for (const view of all) {
    await view.load().catch(() => undefined);
  }
}
