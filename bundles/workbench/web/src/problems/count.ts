import type { Observable, Workbench } from '../shell/contract';
import { Subject } from '../shell/observable';
import { inExtensions, inMachine, inSimulation, type Trouble } from './problem';

const SETTLE_MILLISECONDS = 300;

/** Everything that wants attention at present; asked for again whenever something happens that may change it. */
export class Troubles {
  private static readonly known = new WeakMap<Workbench, Troubles>();

  readonly list = new Subject<readonly Trouble[]>([]);
  /** Those of the machine's file. */
  readonly ofMachine = new Subject<readonly Trouble[]>([]);
  private abort = new AbortController();
  private due: ReturnType<typeof setTimeout> | undefined;

  private constructor(private readonly workbench: Workbench) {
    workbench.machine.document.subscribe(() => this.soon());
    workbench.machine.simulation.subscribe(() => this.soon());
    ['workspace', 'library', 'extension', 'contribution', 'alarm', 'simulation', 'gap'].forEach((type) => workbench.events.on(type, () => this.soon()));
    this.soon();
  }

  static of(workbench: Workbench): Troubles {
    const present = Troubles.known.get(workbench) ?? new Troubles(workbench);
    Troubles.known.set(workbench, present);
    return present;
  }

  private soon(): void {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      void this.read();
    }, SETTLE_MILLISECONDS);
  }

  private async read(): Promise<void> {
    this.abort.abort();
    const abort = new AbortController();
    this.abort = abort;
    const { rest, machine } = this.workbench;
    const id = machine.document.get()?.id;
    const asked = [id === undefined ? [] : inMachine(rest, id, abort.signal), inSimulation(machine.simulation.get()), inExtensions(rest, abort.signal)];
    const found = await Promise.all(asked.map((each) => Promise.resolve(each).catch(() => undefined)));
    if (!abort.signal.aborted && found.every((each) => each !== undefined)) {
      this.ofMachine.set(found[0]!);
      this.list.set(found.flat() as Trouble[]);
    }
  }
}

export function count(workbench: Workbench): Observable<string> {
  const { list } = Troubles.of(workbench);
  return { subscribe: list.subscribe, get: () => (list.get().length === 0 ? '' : String(list.get().length)) };
}
