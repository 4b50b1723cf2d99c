import type { MachineDocument, MachineFile, MachineContext, Observable, SimulationStatus } from '../shell/contract';
import { Subject } from '../shell/observable';
import { descriptorOf } from './ports';
import { isAlive } from './simulation';

const writes = (status: SimulationStatus | undefined) => isAlive(status) && status.coupled?.armed === true;

/** Leave to write to the controllers of the machine that is open: for its next run, and no longer than that runs. */
export class Arming {
  /** Whether what runs may write; while nothing does, whether the next start will. */
  readonly armed = new Subject(false);
  /** Whether the next start may write: as what runs does, until somebody decides otherwise. */
  readonly next = new Subject(false);

  constructor(machine: Observable<MachineDocument | undefined>, private readonly status: Observable<SimulationStatus | undefined>) {
    let open = machine.get()?.id;
    let before: SimulationStatus | undefined;
    machine.subscribe(() => {
      if (machine.get()?.id !== open) {
        open = machine.get()?.id;
        this.give(false);
      }
    });
    status.subscribe(() => {
      const now = status.get();
      const another = isAlive(now) && now.id !== before?.id;
      this.give(another || writes(now) !== writes(before) ? writes(now) : this.next.get());
      before = now;
    });
  }

  /** Gives leave to the next run, or takes it back. */
  give(leave: boolean): void {
    const status = this.status.get();
    this.next.set(leave);
    this.armed.set(isAlive(status) ? writes(status) : leave);
  }
}

/** The tags that a machine writes, with what goes there: a line for each. */
export function written({ types }: Pick<MachineContext, 'types'>, file: MachineFile): string[] {
  const gives = (path: string) => descriptorOf(path, file, types.get())?.direction === 'output';
  return [
    ...Object.entries(file.bindings ?? {}).filter(([path]) => gives(path)).map(([path, { link, address }]) => `${path} → ${address} · ${link}`),
    ...Object.entries(file.links ?? {}).flatMap(([name, link]) => ['heartbeat', 'lock_step_tick'].filter((own) => link[own] !== undefined).map((own) => `${own} → ${String(link[own])} · ${name}`)),
  ].sort();
}
