import type { Workbench } from '../../shell/contract';
import { inside, isSubsystem } from '../subsystems';

interface At {
  readonly clientX: number;
  readonly clientY: number;
}

/** Selects the components of a node unless they are, and shows what can be done with all that is selected. */
export function nodeMenu({ machine, dialogs }: Workbench, node: string, { clientX, clientY }: At): void {
  const selected = machine.selection.get();
  const its = inside(machine.document.get()!.file, node);
  if (!its.every((name) => selected.includes(name))) {
    machine.select(its);
  }
  dialogs.menu('component', isSubsystem(node) ? undefined : node, clientX, clientY);
}

export function connectionMenu({ machine, dialogs }: Workbench, connection: string, { clientX, clientY }: At): void {
  machine.select([connection]);
  dialogs.menu('connection', connection, clientX, clientY);
}
