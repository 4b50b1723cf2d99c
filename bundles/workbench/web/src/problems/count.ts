import type { Badge, Events, Observable, Workbench } from '../shell/contract';
import { derived, Subject } from '../shell/observable';
import { badgeOf, inExtensions, inMachine, inSimulation, type Trouble } from './problem';

const SETTLE_MILLISECONDS = 300;

/** Where something that wants attention comes from: asked again, a little later, whenever something happens that may change it. */
class Source {
  readonly list = new Subject<readonly Trouble[]>([]);
  private abort = new AbortController();
  private due: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (signal: AbortSignal) => Promise<readonly Trouble[]>, events: Events, types: readonly string[]) {
    types.forEach((type) => events.on(type, this.soon));
    this.soon();
  }

  readonly soon = (): void => {
    this.due ??= setTimeout(() => {
      this.due = undefined;
      void this.read();
    }, SETTLE_MILLISECONDS);
  };

  private async read(): Promise<void> {
    this.abort.abort();
    const { signal } = (this.abort = new AbortController());
    const found = await this.ask(signal).catch(() => undefined);
    if (!signal.aborted && found !== undefined) {
      this.list.set(found);
    }
  }
}

/** Everything that wants attention at present. */
export class Troubles {
  private static readonly known = new WeakMap<Workbench, Troubles>();

  readonly list: Observable<readonly Trouble[]>;
  /** Those of the machine's file. */
  readonly ofMachine: Observable<readonly Trouble[]>;

  private constructor({ rest, machine, events }: Workbench) {
    const ofMachine = new Source(async (signal) => {
      const open = machine.document.get();
      return open === undefined ? [] : inMachine(rest, open, signal);
    }, events, ['workspace', 'library', 'gap']);
    const ofExtensions = new Source((signal) => inExtensions(rest, signal), events, ['library', 'extension', 'contribution', 'gap']);
    machine.document.subscribe(ofMachine.soon);
    this.ofMachine = ofMachine.list;
    this.list = derived([ofMachine.list, machine.simulation, machine.document, ofExtensions.list], () =>
      [...ofMachine.list.get(), ...inSimulation(machine.simulation.get(), machine.document.get()?.file), ...ofExtensions.list.get()]);
  }

  static of(workbench: Workbench): Troubles {
    const present = Troubles.known.get(workbench) ?? new Troubles(workbench);
    Troubles.known.set(workbench, present);
    return present;
  }
}

export function badge(workbench: Workbench): Observable<Badge | undefined> {
  const { list } = Troubles.of(workbench);
  return { subscribe: list.subscribe, get: () => badgeOf(list.get()) };
}
