import type { Copied } from './gestures';

const NAME = 'twinbench.clipboard';
let last: Copied | undefined;

/** Keeps what was copied for all windows of this browser, or for this one where it stores nothing. */
export function keep(copied: Copied | undefined): void {
  last = copied ?? last;
  try {
    localStorage.setItem(NAME, JSON.stringify(last));
  } catch {
    // It stays in this window.
  }
}

export function kept(): Copied | undefined {
  try {
    return JSON.parse(localStorage.getItem(NAME)!) as Copied | null ?? last;
  } catch {
    return last;
  }
}
