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

  function inTurn(step: () => Promise<void>): Promise<void> {
    const mine = turn.then(step);
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
    undo: () =>
      inTurn(async () => {
        const last = done.at(-1);
        if (last !== undefined) {
          await last.undo();
          done = done.slice(0, -1);
          undone = [...undone, last];
          tell();
        }
      }),
    redo: () =>
      inTurn(async () => {
        const next = undone.at(-1);
        if (next !== undefined) {
          await next.redo();
          undone = undone.slice(0, -1);
          done = [...done, next];
          tell();
        }
      }),
  };
}
