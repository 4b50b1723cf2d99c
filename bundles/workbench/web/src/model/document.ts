import { Problem, type Conflict, type Edit, type Events, type MachineDocument, type MachineFile, type Rest } from '../shell/contract';
import { Subject } from '../shell/observable';
import { applied, isLayout } from './edits';
import type { Histories } from './history';
import { falling, lasting, Pending, withPending } from './pending';
import { rebased, type Change } from './rebase';
import { isDeleted, readStored } from './stored';

interface WorkspaceEvent {
  readonly collection: string;
  readonly id: number;
  readonly change: 'created' | 'changed' | 'deleted';
  readonly machine_model_id?: number;
}

const deleted = (label: string, name: string) => new Problem(404, 'Deleted', `${label} was not done: ${name} is deleted. Keep it as another machine first.`);

/** How an edit, or all that is stored, gets into what runs of a machine; answers why it did not. */
export type Follow = (machineModelId: number, edits: readonly Edit[], all: boolean) => Promise<string | undefined>;

const RETRY_MILLISECONDS = 1000;
/** Who opens another machine waits as long for edits of the one before. */
const PATIENCE_MILLISECONDS = 3000;
const HEAD_START_MILLISECONDS = 60;
const NOTHING: MachineFile = { twinbench: 1, name: '', components: {} };

const pause = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

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
    const look = () => void this.refresh().catch(() => undefined); // a host that is gone tells of a gap once it is back
    events.on<WorkspaceEvent>('workspace', (event) => {
      const open = this.document.get();
      if (open === undefined || (event.machine_model_id ?? event.id) !== open.id) {
        return;
      }
      if (event.change === 'deleted' && event.collection === 'machine_models') {
        this.lose(open);
      } else {
        look();
      }
    });
    events.on('gap', look);
  }

  /** Machines are opened in turn, so that the one that was asked for last stays. */
  open(id: number): Promise<void> {
    const opened = this.opening.then(() => this.change(id));
    this.opening = opened.catch(() => undefined);
    return opened;
  }

  /** What was done to the machine before is stored first; what somebody has to be asked about is given up. */
  private async change(id: number): Promise<void> {
    const { file, revision } = await readStored(this.rest, id);
    await Promise.race([this.work(), pause(PATIENCE_MILLISECONDS)]);
    const before = this.document.get();
    if (this.pending.length > 0 && this.conflict.get() === undefined) {
      throw new Problem(0, 'Not stored', `${before?.name} stays open: it has edits that are not stored yet.`);
    }
    this.pending.forEach((each) => each.refused(new Problem(0, 'Closed', `${each.label} was not stored: another machine was opened.`)));
    this.pending = [];
    this.astray = false;
    this.conflict.set(undefined);
    this.stored = file;
    this.history.open(id);
    this.document.set({ id, name: file.name, revision, file, state: 'saved' });
  }

  /** The entry of undo is there at once; undo and redo take their place behind what they take back, whether or not that is stored. */
  async edit(label: string, edits: readonly Edit[]): Promise<void> {
    let done = this.send(label, { edits, on: this.document.get()?.file ?? NOTHING });
    let undone = done;
    const { stored } = done;
    const forget = this.history.did(
      label,
      () => (undone = this.send(`Undo ${label}`, done)).stored,
      () => (done = this.send(`Redo ${label}`, undone)).stored,
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

  private send(label: string, what: Change | Pending): Pending {
    const open = this.document.get();
    const sent = new Pending(label, what);
    if (open === undefined) {
      sent.refused(new Problem(0, 'Nothing open', 'No machine is open.'));
    } else if (open.state === 'deleted') {
      sent.refused(deleted(label, open.name));
    } else {
      this.pending = [...this.pending, sent];
      this.show({});
      void this.work();
    }
    return sent;
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
      if (this.pending[0] !== next) {
        return; // the machine was deleted right then
      }
      const after = applied(before, edits);
      this.pending = this.pending.slice(1);
      this.stored = after;
      next.inverse = { edits: answer.inverse, on: after };
      this.show({ revision: answer.revision });
      if (!silent) {
        this.followed(open.id, await (early ?? this.follow(open.id, edits, true)));
      }
      next.done();
    } catch (reason) {
      const problem = reason instanceof Problem ? reason : new Problem(500, 'Error', String(reason));
      this.astray ||= early !== undefined && ((await early) === undefined || problem.isPassing);
      await this.failed(next, problem);
    }
  }

  private async failed(next: Pending, problem: Problem): Promise<void> {
    const open = this.document.get()!;
    if (open.state === 'deleted') {
      return; // nobody waits for it any more
    }
    if (problem.status === 404 && (await isDeleted(this.rest, open.id))) {
      this.lose(open);
    } else if (problem.isPassing || problem.status === 404) {
      await this.wait(problem);
    } else if (problem.status === 412) {
      await this.ask(open.id).catch(() => this.wait(problem)); // the host went away before it told what is theirs
    } else {
      const fallen = falling(next, this.pending);
      this.pending = this.pending.filter((each) => !fallen.has(each));
      this.show({});
      await this.takeBack(open.id);
      fallen.forEach((each) => each.refused(problem));
    }
  }

  /** Nothing of it can be stored any more; what runs of it goes on. */
  private lose({ unapplied: _, ...open }: MachineDocument): void {
    const lost = this.pending;
    this.pending = [];
    this.astray = false;
    this.conflict.set(undefined);
    this.document.set({ ...open, state: 'deleted' });
    lost.forEach((each) => each.refused(deleted(each.label, open.name)));
  }

  private wait({ status, message }: Problem): Promise<void> {
    const { hindrance: _, ...open } = this.document.get()!;
    this.document.set({ ...open, state: 'waiting', ...(status === 503 && { hindrance: message }) });
    return pause(RETRY_MILLISECONDS);
  }

  /** What others do while somebody is asked is told in the same question. */
  private async ask(id: number): Promise<void> {
    const before = this.conflict.get();
    const { file: theirs, revision } = await readStored(this.rest, id);
    if (this.conflict.get() !== before || this.document.get()?.state === 'deleted') {
      return; // it is answered already
    }
    const accept = () => {
      this.conflict.set(undefined);
      this.stored = theirs;
      this.show({ revision });
    };
    let merged = theirs;
    this.conflict.set({
      mine: lasting(this.pending).map(({ label, change }) => {
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
        void this.refresh();
        dropped.forEach((each) => each.refused(new Problem(412, 'Dropped', `${each.label} was dropped for what somebody else did.`)));
      },
    });
    this.document.set({ ...this.document.get()!, state: 'conflict' });
  }

  /** What is stored with what waits on top; `waiting` is shown until something is stored. */
  private show(change: Partial<Pick<MachineDocument, 'revision' | 'unapplied'>>): void {
    const { hindrance, ...open } = this.document.get()!;
    const file = withPending(this.stored!, this.pending);
    const waits = this.pending.length > 0 && open.state === 'waiting' && change.revision === undefined;
    const state = waits ? 'waiting' : this.pending.length === 0 ? 'saved' : 'saving';
    this.document.set({ ...open, ...change, file, name: file.name, state, ...(waits && hindrance !== undefined && { hindrance }) });
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
    if (open !== undefined && this.conflict.get() !== undefined) {
      await this.ask(open.id);
      return;
    }
    if (open === undefined || open.state === 'deleted' || this.pending.length > 0) {
      return;
    }
    const { file, revision } = await readStored(this.rest, open.id);
    if (this.pending.length === 0 && this.document.get()?.id === open.id && this.document.get()?.revision !== revision) {
      this.stored = file;
      this.show({ revision });
    }
  }
}
