import { Problem, type History } from '../shell/contract';
import { Subject } from '../shell/observable';

interface Entry {
  readonly label: string;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** Of one machine. */
class Entries {
  done: readonly Entry[] = [];
  undone: readonly Entry[] = [];

  remove(entry: Entry): void {
    [this.done, this.undone] = [this.done.filter((each) => each !== entry), this.undone.filter((each) => each !== entry)];
  }
}

/** Each machine has what was done to it in this window, and only that of the open one is undone and redone. */
export interface Histories extends History {
  open(machineModelId: number): void;
}

/** Keeps the last gestures of each machine; one at a time is undone or redone. */
export function createHistory(limit = 200): Histories {
  const machines = new Map<number, Entries>();
  let opened = new Entries();
  let turn: Promise<void> = Promise.resolve();
  const entries = new Subject<{ readonly undo?: string; readonly redo?: string }>({});

  function tell(): void {
    const [last, next] = [opened.done.at(-1), opened.undone.at(-1)];
    entries.set({ ...(last && { undo: last.label }), ...(next && { redo: next.label }) });
  }

  function place(of: Entries, entry: Entry, back: boolean): void {
    of.remove(entry);
    if (back) {
      of.undone = [...of.undone, entry];
    } else {
      of.done = [...of.done, entry];
    }
    tell();
  }

  /** Goes over at once, so that the next key finds it; the work is done in turn, and the entry returns where that fails. */
  function move(of: Entries, entry: Entry, back: boolean): Promise<void> {
    place(of, entry, back);
    const work = () => {
      if (of !== opened) {
        throw new Problem(0, 'Closed', `${entry.label} was left as it is: another machine was opened.`);
      }
      return back ? entry.undo() : entry.redo();
    };
    const mine = turn.then(work).catch((reason: unknown) => {
      place(of, entry, !back);
      throw reason;
    });
    turn = mine.catch(() => undefined);
    return mine;
  }

  return {
    entries,
    open(machineModelId) {
      opened = machines.get(machineModelId) ?? new Entries();
      machines.set(machineModelId, opened);
      tell();
    },
    did(label, undo, redo) {
      const [of, entry] = [opened, { label, undo, redo }];
      of.done = [...of.done, entry].slice(-limit);
      of.undone = [];
      tell();
      return () => {
        of.remove(entry);
        tell();
      };
    },
    undo: () => {
      const entry = opened.done.at(-1);
      return entry === undefined ? Promise.resolve() : move(opened, entry, true);
    },
    redo: () => {
      const entry = opened.undone.at(-1);
      return entry === undefined ? Promise.resolve() : move(opened, entry, false);
    },
  };
}
