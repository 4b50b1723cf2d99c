import { allPorts, findPort, portsOf } from '../model/ports';
import { isAlive } from '../model/simulation';
import type { Command, Workbench } from '../shell/contract';
import { askFault, askOverride } from './asking';
import { clearFault, clearOverride, inject, NEEDS_RUN, possibleFaults, type Fault, type Override, type Possible } from './disturbances';

const alive = ({ machine }: Workbench) => isAlive(machine.simulation.get());
const isOpen = ({ machine }: Workbench) => machine.document.get() !== undefined;

/** A command that acts on what runs, and says so where nothing does: a key that does nothing leaves people in the dark. */
const onRunning = (run: Command['run']): Command['run'] => (workbench, argument) => {
  if (alive(workbench)) {
    return run(workbench, argument);
  }
  workbench.notices.tell({ severity: 'info', text: NEEDS_RUN, actions: [{ title: 'Run', run: () => workbench.commands.run('simulation.run') }] });
};

/** The component or port that an argument names, else the selection; the source of a connection. */
function named({ machine }: Workbench, argument: unknown): string {
  const path = typeof argument === 'string' ? argument : (machine.selection.get()[0] ?? '');
  return path.split(' > ')[0] ?? '';
}

async function askComponent({ machine, dialogs }: Workbench): Promise<string | undefined> {
  const names = Object.keys(machine.document.get()!.file.components);
  return dialogs.pick('Fault of which component?', names.map((name) => ({ label: name, value: name })));
}

async function injectFault(workbench: Workbench, argument: unknown): Promise<void> {
  const { file } = workbench.machine.document.get()!;
  const wish = (typeof argument === 'object' && argument !== null ? argument : {}) as { readonly component?: string; readonly fault?: Possible };
  const path = wish.component ?? named(workbench, argument);
  const port = findPort(workbench.machine, file, path);
  const name = port?.component ?? (path in file.components ? path : await askComponent(workbench));
  if (name === undefined) {
    return;
  }
  const faults = possibleFaults(workbench, name).map((each) => ({ label: each.title, detail: each.own?.doc ?? '', icon: 'bolt', value: each }));
  const fault = wish.fault ?? (await workbench.dialogs.pick(`Fault of ${name}`, faults));
  await (fault && askFault(workbench, name, fault, port?.descriptor.direction === 'output' ? path : undefined));
}

async function setOverride(workbench: Workbench, argument: unknown): Promise<void> {
  const { machine, dialogs } = workbench;
  const { file } = machine.document.get()!;
  const path = named(workbench, argument);
  const ports = path in file.components ? portsOf(machine, file, path) : allPorts(machine, file);
  const port = findPort(machine, file, path)
    ?? (await dialogs.pick('Override which signal?', ports.map((each) => ({ label: each.path, detail: each.descriptor.doc, value: each }))));
  await (port && askOverride(workbench, port));
}

/** Faults and overrides: what is done to the signals of what runs. */
export const disturbanceCommands: readonly Command[] = [
  { id: 'fault.inject', title: 'Inject a fault…', icon: 'bolt', enabled: isOpen, run: onRunning(injectFault) },
  { id: 'fault.stick', title: 'Stick a signal where it is', listed: false, enabled: isOpen, run: onRunning((workbench, argument) => inject(workbench, String(argument), 'stuck')) },
  { id: 'fault.clear', title: 'Clear a fault', listed: false, enabled: alive, run: (workbench, argument) => clearFault(workbench, argument as Fault) },
  { id: 'override.set', title: 'Override the signal…', icon: 'hand', enabled: isOpen, run: onRunning(setOverride) },
  { id: 'override.clear', title: 'End an override', listed: false, enabled: alive, run: (workbench, argument) => clearOverride(workbench, argument as Override) },
];
