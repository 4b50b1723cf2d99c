import type { History } from '../shell/contract';
import { Subject } from '../shell/observable';

interface Entry {
  /** Entries stay in the order in which they were made. */
  readonly number: number;
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

/** Keeps the last gestures of each machine. */
export function createHistory(limit = 200): Histories {
  const machines = new Map<number, Entries>();
  let opened = new Entries();
  let last = 0;
  const entries = new Subject<{ readonly undo?: string; readonly redo?: string }>({});

  function tell(): void {
    const [before, next] = [opened.done.at(-1), opened.undone.at(-1)];
    entries.set({ ...(before && { undo: before.label }), ...(next && { redo: next.label }) });
  }

  function place(of: Entries, entry: Entry, back: boolean): void {
    of.remove(entry);
    if (back) {
      of.undone = [...of.undone, entry].sort((a, b) => b.number - a.number);
    } else {
      of.done = [...of.done, entry].sort((a, b) => a.number - b.number);
    }
    tell();
  }

  /** Goes over at once, so that the next key finds it, and returns where that fails. */
  async function move(of: Entries, entry: Entry, back: boolean): Promise<void> {
    place(of, entry, back);
    try {
      await (back ? entry.undo() : entry.redo());
    } catch (reason) {
      place(of, entry, !back);
      throw reason;
    }
  }

  return {
    entries,
    open(machineModelId) {
      opened = machines.get(machineModelId) ?? new Entries();
      machines.set(machineModelId, opened);
      tell();
    },
    did(label, undo, redo) {
      const [of, entry] = [opened, { number: ++last, label, undo, redo }];
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
