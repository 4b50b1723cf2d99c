import { Problem, type Conflict, type Edit, type Events, type MachineDocument, type MachineFile, type Rest } from '../shell/contract';
import { Subject } from '../shell/observable';
import { applied, isLayout } from './edits';
import { readFile } from './file';
import type { Histories } from './history';
import { rebased, type Change } from './rebase';

interface Pending {
  readonly label: string;
  readonly change: Change;
  /** Undo and redo of an edit are no entries of their own. */
  readonly done: (inverse: Change) => void;
  readonly refused: (problem: Problem) => void;
}

interface WorkspaceEvent {
  readonly collection: string;
  readonly id: number;
  readonly change: 'created' | 'changed' | 'deleted';
  readonly machine_model_id?: number;
}

/** How an edit, or all that is stored, gets into what runs of a machine; answers why it did not. */
export type Follow = (machineModelId: number, edits: readonly Edit[], all: boolean) => Promise<string | undefined>;

const RETRY_MILLISECONDS = 1000;
const HEAD_START_MILLISECONDS = 60;
const NOTHING: MachineFile = { twinbench: 1, name: '', components: {} };

/**
 * The machine that is open: shows edits at once, stores them one after the other, keeps them while the host is gone, and
 * asks when somebody else has changed the machine.
 */
export class OpenMachine {
  readonly document = new Subject<MachineDocument | undefined>(undefined);
  readonly conflict = new Subject<Conflict | undefined>(undefined);

  private stored: MachineFile | undefined;
  private pending: Pending[] = [];
  private turn: Promise<void> = Promise.resolve();
  private opening: Promise<void> = Promise.resolve();
  /** Whether what runs may differ from what is stored. */
  private astray = false;

  constructor(
    private readonly rest: Rest,
    private readonly history: Histories,
    private readonly follow: Follow,
    events: Events,
  ) {
    events.on<WorkspaceEvent>('workspace', (event) => {
      const open = this.document.get();
      if (open !== undefined && (event.machine_model_id ?? event.id) === open.id && event.change !== 'deleted') {
        void this.refresh();
      }
    });
    events.on('gap', () => void this.refresh());
  }

  /** Machines are opened in turn, so that the one that was asked for last stays. */
  open(id: number): Promise<void> {
    const opened = this.opening.then(() => this.change(id));
    this.opening = opened.catch(() => undefined);
    return opened;
  }

  /** What was done to the machine before is stored first; what somebody else has to be asked about is given up. */
  private async change(id: number): Promise<void> {
    const { file, revision } = await this.read(id);
    await this.work();
    this.pending.forEach((each) => each.refused(new Problem(0, 'Closed', `${each.label} was not stored: another machine was opened.`)));
    this.pending = [];
    this.astray = false;
    this.conflict.set(undefined);
    this.stored = file;
    this.history.open(id);
    this.document.set({ id, name: file.name, revision, file, state: 'saved' });
  }

  /** The entry of undo is there at once: undoing waits for what it undoes. */
  async edit(label: string, edits: readonly Edit[]): Promise<void> {
    const stored = this.send(label, { edits, on: this.document.get()?.file ?? NOTHING });
    let [back, forth] = [stored, stored];
    const forget = this.history.did(
      label,
      async () => void (await (forth = this.send(`Undo ${label}`, await back))),
      async () => void (await (back = this.send(`Redo ${label}`, await forth))),
    );
    await stored.catch((reason: unknown) => {
      forget();
      throw reason;
    });
  }

  /** Brings what is stored into what runs, where that could not take over an edit. */
  async retry(): Promise<void> {
    await this.work();
    const open = this.document.get();
    if (open?.unapplied !== undefined) {
      await this.takeBack(open.id);
    }
  }

  private send(label: string, change: Change): Promise<Change> {
    return new Promise((done, refused) => {
      const open = this.document.get();
      if (open === undefined) {
        refused(new Problem(0, 'Nothing open', 'No machine is open.'));
        return;
      }
      this.pending.push({ label, change, done, refused });
      this.document.set({ ...open, file: applied(open.file, rebased(change, open.file)), state: 'saving' });
      void this.work();
    });
  }

  /** Ends once everything is stored, or somebody has to be asked. */
  private work(): Promise<void> {
    return (this.turn = this.turn.then(async () => {
      for (let next = this.pending[0]; next !== undefined && this.conflict.get() === undefined; next = this.pending[0]) {
        await this.store(next);
      }
    }));
  }

  /** What runs gets an edit before it is stored, for people wait to see its effect, but no store waits long; once both differ, it gets what is stored. */
  private async store(next: Pending): Promise<void> {
    const open = this.document.get()!;
    const before = this.stored!;
    const edits = rebased(next.change, before);
    const silent = isLayout(before, edits);
    const early = silent || this.astray ? undefined : this.follow(open.id, edits, false);
    if (early !== undefined) {
      await Promise.race([early, new Promise((late) => setTimeout(late, HEAD_START_MILLISECONDS))]);
    }
    try {
      const answer = await this.rest.post<{ readonly revision: number; readonly inverse: readonly Edit[] }>(
        `/machine-models/${open.id}/changes`, { edits }, { ifMatch: open.revision });
      this.pending.shift();
      const after = applied(before, edits);
      this.stored = after;
      this.show({ revision: answer.revision });
      if (!silent) {
        this.followed(open.id, await (early ?? this.follow(open.id, edits, true)));
      }
      next.done({ edits: answer.inverse, on: after });
    } catch (reason) {
      const problem = reason instanceof Problem ? reason : new Problem(500, 'Error', String(reason));
      this.astray ||= early !== undefined && ((await early) === undefined || problem.isPassing);
      await this.failed(next, problem);
    }
  }

  private async failed(next: Pending, problem: Problem): Promise<void> {
    const open = this.document.get()!;
    if (problem.isPassing || (problem.status === 404 && !(await this.isDeleted(open.id)))) {
      await this.wait(open);
    } else if (problem.status === 412) {
      await this.ask(open.id).catch(() => this.wait(open)); // the host went away before it told what is theirs
    } else {
      this.pending.shift();
      this.show({});
      await this.takeBack(open.id);
      next.refused(problem);
    }
  }

  private wait(open: MachineDocument): Promise<void> {
    this.document.set({ ...open, state: 'waiting' });
    return new Promise((wake) => setTimeout(wake, RETRY_MILLISECONDS));
  }

  /** A host that is just starting does not know its own paths yet: a machine is deleted if machines are listed, and then it is not there. */
  private async isDeleted(id: number): Promise<boolean> {
    const refusal = (path: string) => this.rest.get(path).then(() => undefined, (reason: unknown) => (reason instanceof Problem ? reason.status : 0));
    return (await refusal('/machine-models?limit=1')) === undefined && (await refusal(`/machine-models/${id}`)) === 404;
  }

  private async ask(id: number): Promise<void> {
    const { file: theirs, revision } = await this.read(id);
    const accept = () => {
      this.conflict.set(undefined);
      this.stored = theirs;
      this.show({ revision });
    };
    let merged = theirs;
    this.conflict.set({
      mine: this.pending.map(({ label, change }) => {
        const edits = rebased(change, merged);
        merged = applied(merged, edits);
        return { label, edits };
      }),
      theirs,
      keep: async () => {
        accept();
        await this.work();
      },
      drop: () => {
        const dropped = this.pending;
        this.pending = [];
        accept();
        void this.takeBack(id);
        dropped.forEach((each) => each.refused(new Problem(412, 'Dropped', `${each.label} was dropped for what somebody else did.`)));
      },
    });
    this.document.set({ ...this.document.get()!, state: 'conflict' });
  }

  /** What is stored with what waits on top. */
  private show(change: Partial<Pick<MachineDocument, 'revision' | 'unapplied'>>): void {
    const file = this.pending.reduce((so, { change }) => applied(so, rebased(change, so)), this.stored!);
    const state = this.pending.length === 0 ? 'saved' : 'saving';
    this.document.set({ ...this.document.get()!, ...change, file, name: file.name, state });
  }

  /** Brings what runs back to what is stored, where it has an edit that was not. */
  private async takeBack(id: number): Promise<void> {
    if (this.astray) {
      this.followed(id, await this.follow(id, [], true));
    }
  }

  private followed(id: number, unapplied: string | undefined): void {
    const { unapplied: before, ...now } = this.document.get()!; // others may have been shown meanwhile
    if (now.id === id) {
      this.astray = unapplied !== undefined;
      if (before !== undefined || unapplied !== undefined) {
        this.document.set({ ...now, ...(unapplied !== undefined && { unapplied }) });
      }
    }
  }

  /** Takes over what somebody else has stored, unless something of ours is on its way: then the host tells. */
  private async refresh(): Promise<void> {
    const open = this.document.get();
    if (open === undefined || this.pending.length > 0) {
      return;
    }
    const { file, revision } = await this.read(open.id);
    if (this.pending.length === 0 && this.document.get()?.id === open.id && this.document.get()?.revision !== revision) {
      this.stored = file;
      this.show({ revision });
    }
  }

  private async read(id: number): Promise<{ readonly file: MachineFile; readonly revision: number }> {
    for (;;) {
      const { revision } = await this.rest.get<{ readonly revision: number }>(`/machine-models/${id}`);
      const file = await readFile(this.rest, `/machine-models/${id}/export`);
      const after = await this.rest.get<{ readonly revision: number }>(`/machine-models/${id}`);
      if (after.revision === revision) {
        return { file, revision };
      }
    }
  }
}
