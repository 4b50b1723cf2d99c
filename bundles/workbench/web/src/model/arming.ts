import type { MachineDocument, MachineFile, MachineContext, Observable, SimulationStatus } from '../shell/contract';
import { Subject } from '../shell/observable';
import { portOf } from './edits';
import { isAlive } from './simulation';

const writes = (status: SimulationStatus | undefined) => isAlive(status) && status.coupled?.armed === true;

/** Leave to write to the controllers of the machine that is open: for its next run, and no longer than that runs. */
export class Arming {
  /** Whether what runs, or will be started, may write. */
  readonly armed = new Subject(false);
  private given = false;

  constructor(machine: Observable<MachineDocument | undefined>, private readonly status: Observable<SimulationStatus | undefined>) {
    let open = machine.get()?.id;
    let running = false;
    machine.subscribe(() => {
      if (machine.get()?.id !== open) {
        open = machine.get()?.id;
        this.give(false);
      }
    });
    status.subscribe(() => {
      const now = writes(status.get());
      this.give(this.given && !(running && !now));
      running = now;
    });
  }

  /** Gives leave to the next run, or takes it back. */
  give(leave: boolean): void {
    this.given = leave;
    this.armed.set(leave || writes(this.status.get()));
  }
}

/** The tags that a machine writes, with what goes there: a line for each. */
export function written({ types }: Pick<MachineContext, 'types'>, file: MachineFile): string[] {
  const gives = (path: string) => {
    const { component, port } = portOf(path);
    return types.get().get(file.components[component]?.type ?? '')?.ports.find(({ name }) => name === port)?.direction === 'output';
  };
  return [
    ...Object.entries(file.bindings ?? {}).filter(([path]) => gives(path)).map(([path, { link, address }]) => `${path} → ${address} · ${link}`),
    ...Object.entries(file.links ?? {}).flatMap(([name, link]) => ['heartbeat', 'lock_step_tick'].filter((own) => link[own] !== undefined).map((own) => `${own} → ${String(link[own])} · ${name}`)),
  ].sort();
}
