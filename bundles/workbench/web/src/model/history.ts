import type { History } from '../shell/contract';
import { Subject } from '../shell/observable';

interface Entry {
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** What was done in this window, the last 200 gestures; one at a time is undone or redone. */
export function createHistory(limit = 200): History {
  let done: Entry[] = [];
  let undone: Entry[] = [];
  let turn: Promise<void> = Promise.resolve();
  const entries = new Subject<{ readonly undo?: string; readonly redo?: string }>({});

  function tell(): void {
    const [last, next] = [done.at(-1), undone.at(-1)];
    entries.set({ ...(last && { undo: last.label }), ...(next && { redo: next.label }) });
  }

  function place(entry: Entry, back: boolean): void {
    [done, undone] = [done.filter((each) => each !== entry), undone.filter((each) => each !== entry)];
    if (back) {
      undone = [...undone, entry];
    } else {
      done = [...done, entry];
    }
    tell();
  }

  /** Goes over at once, so that the next key finds it; the work is done in turn, and the entry returns where that fails. */
  function move(entry: Entry, back: boolean, work: () => Promise<void>): Promise<void> {
    place(entry, back);
    const mine = turn.then(work).catch((reason: unknown) => {
      place(entry, !back);
      throw reason;
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    entries,
    did(label, undo, redo) {
      const entry = { label, undo, redo };
      done = [...done, entry].slice(-limit);
      undone = [];
      tell();
      return () => {
        [done, undone] = [done.filter((each) => each !== entry), undone.filter((each) => each !== entry)];
        tell();
      };
    },
    undo: () => {
      const entry = done.at(-1);
      return entry === undefined ? Promise.resolve() : move(entry, true, entry.undo);
    },
    redo: () => {
      const entry = undone.at(-1);
      return entry === undefined ? Promise.resolve() : move(entry, false, entry.redo);
    },
  };
}
