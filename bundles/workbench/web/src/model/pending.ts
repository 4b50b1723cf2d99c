import type { MachineFile, Problem } from '../shell/contract';
import { applied } from './edits';
import { rebased, type Change } from './rebase';

/** A change that waits until the changes before it are stored. */
export class Pending {
  /** What takes it back; known once it is stored. */
  inverse: Change | undefined;
  readonly stored: Promise<void>;
  done!: () => void;
  refused!: (problem: Problem) => void;

  /** `what` is a change, or one that is to be taken back, however far that has come. */
  constructor(readonly label: string, private readonly what: Change | Pending) {
    this.stored = new Promise((done, refused) => {
      this.done = done;
      this.refused = refused;
    });
  }

  get undoes(): Pending | undefined {
    return this.what instanceof Pending ? this.what : undefined;
  }

  /** Not to be asked for before what is to be taken back is stored. */
  get change(): Change {
    return this.what instanceof Pending ? this.what.inverse! : this.what;
  }
}

/** What comes of changes that wait: one that is itself to be taken back comes to nothing, with what takes it back. */
export function lasting(pending: readonly Pending[]): readonly Pending[] {
  const gone = new Set<Pending>();
  [...pending].reverse().forEach((each) => {
    if (!gone.has(each) && each.undoes !== undefined && pending.includes(each.undoes)) {
      gone.add(each).add(each.undoes);
    }
  });
  return pending.filter((each) => !gone.has(each));
}

/** A machine with changes that wait on top. */
export function withPending(file: MachineFile, pending: readonly Pending[]): MachineFile {
  return lasting(pending).reduce((so, { change }) => applied(so, rebased(change, so)), file);
}

/** A change that cannot be, and those that were to take it back. */
export function falling(first: Pending, pending: readonly Pending[]): ReadonlySet<Pending> {
  const all = new Set([first]);
  pending.forEach((each) => each.undoes !== undefined && all.has(each.undoes) && all.add(each));
  return all;
}
