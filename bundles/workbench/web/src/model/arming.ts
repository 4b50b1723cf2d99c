import type { MachineDocument, MachineFile, MachineContext, Observable, SimulationStatus } from '../shell/contract';
import { Subject } from '../shell/observable';

const writes = (status: SimulationStatus | undefined) =>
  status?.coupled?.armed === true && status.state !== 'stopped' && status.state !== 'failed';

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
  const links = Object.entries(file.links ?? {});
  const gives = (path: string) => {
    const dot = path.lastIndexOf('.');
    const type = file.components[path.slice(0, dot)]?.type ?? '';
    return types.get().get(type)?.ports.find((port) => port.name === path.slice(dot + 1))?.direction === 'output';
  };
  return [
    ...Object.entries(file.bindings ?? {}).filter(([path]) => gives(path)).map(([path, { link, address }]) => `${path} → ${address} · ${link}`),
    ...links.flatMap(([name, link]) => ['heartbeat', 'lock_step_tick'].filter((own) => link[own] !== undefined).map((own) => `${own} → ${String(link[own])} · ${name}`)),
  ].sort();
}
