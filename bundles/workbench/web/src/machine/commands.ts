import { connectionsOf } from '../model/edits';
import { allPorts, findPort, portsOf, refusal, unitWords, type Port } from '../model/ports';
import type { Choice, Command, Workbench } from '../shell/contract';
import { canvasHandle } from './canvashandle';
import { keep, kept } from './clipboard';
import { disturbanceCommands } from './disturbancecommands';
import { addComponent, connectPorts, copySelected, paste, removeSelected } from './gestures';
import { iconOf } from './icons';
import { aligned, arranged, type Side } from './layout';
import { inside, selectedSubsystems, toggleCollapsed } from './subsystems';

const file = (workbench: Workbench) => workbench.machine.document.get()?.file;
const isOpen = (workbench: Workbench) => file(workbench) !== undefined;
const selected = ({ machine }: Workbench) => machine.selection.get().filter((path) => path in (machine.document.get()?.file.components ?? {}));
const some = (workbench: Workbench) => selected(workbench).length > 0;

async function connectByList(workbench: Workbench, argument: unknown): Promise<void> {
  const machine = file(workbench);
  const wish = (typeof argument === 'object' && argument !== null ? argument : {}) as { readonly from?: string; readonly within?: string };
  const path = wish.from ?? (typeof argument === 'string' ? argument : workbench.machine.selection.get()[0]);
  let from = machine && path !== undefined ? findPort(workbench.machine, machine, path) : undefined;
  if (machine === undefined) {
    return;
  }
  const choice = (port: Port): Choice<Port> => ({ label: port.path, detail: unitWords(port), value: port });
  if (from === undefined && path !== undefined && path in machine.components) {
    from = await workbench.dialogs.pick(`Connect which port of ${path}?`, portsOf(workbench.machine, machine, path).map(choice));
  }
  if (from === undefined) {
    return;
  }
  const port = from;
  const fits = allPorts(workbench.machine, machine)
    .filter((other) => other.component !== port.component && other.descriptor.direction !== port.descriptor.direction)
    .filter((other) => wish.within === undefined || inside(machine, wish.within).includes(other.component))
    .filter((other) => refusal(...(port.descriptor.direction === 'output' ? [port, other] as const : [other, port] as const)) === undefined);
  if (fits.length === 0) {
    workbench.notices.tell({ severity: 'warning', text: `No ${port.descriptor.direction === 'output' ? 'input' : 'output'} ${wish.within === undefined ? 'of this machine' : `of ${wish.within}`} fits ${port.path}, which is ${unitWords(port)}.` });
    return;
  }
  const free = [...fits].sort((a, b) => Number(a.connected) - Number(b.connected));
  const target = await workbench.dialogs.pick(`Connect ${port.path} with`, free.map(choice));
  if (target !== undefined) {
    await connectPorts(workbench, port.path, target.path);
  }
}

async function align(workbench: Workbench, edge: Side): Promise<void> {
  const machine = file(workbench)!;
  await workbench.machine.edit('Align components', aligned(machine, selected(workbench), edge, (name) => canvasHandle.get()?.size(name)));
}

export const EDGES = (['left', 'right', 'top', 'bottom'] as const).map((edge) => ({ edge, id: `layout.align${edge.charAt(0).toUpperCase()}${edge.slice(1)}` }));

export const commands: readonly Command[] = [
  {
    id: 'component.add',
    title: 'Add a component…',
    icon: 'plus',
    enabled: isOpen,
    run: async (workbench, argument) => {
      const types = [...workbench.machine.types.get().values()];
      const type = await workbench.dialogs.pick('Add a component', types.map((each) => ({ label: each.name, detail: `${each.category} · ${each.doc}`, icon: iconOf(workbench, each.id), value: each.id })));
      if (type !== undefined) {
        const at = (argument as { readonly x: number; readonly y: number } | undefined) ?? canvasHandle.get()?.centre() ?? { x: 40, y: 104 };
        await addComponent(workbench, type, at);
      }
    },
  },
  { id: 'component.remove', title: 'Remove', icon: 'cross', enabled: ({ machine }) => machine.selection.get().some((path) => !path.includes('.') || path.includes(' > ')), run: removeSelected },
  {
    id: 'component.rename',
    title: 'Rename…',
    enabled: (workbench) => selected(workbench).length === 1,
    run: async (workbench) => {
      const name = selected(workbench)[0]!;
      const taken = file(workbench)!.components;
      const check = (text: string) =>
        text !== name && text in taken ? `There is a component "${text}" already.`
          : /^[A-Za-z][A-Za-z0-9_]*(\/[A-Za-z][A-Za-z0-9_]*)*$/.test(text) ? undefined : 'A name is a letter, then letters, digits and _; a / puts it into a subsystem.';
      const to = await workbench.dialogs.text({ title: `Rename ${name}`, label: 'The new name; line1/tank puts it into the subsystem line1', value: name, check });
      if (to !== undefined && to !== name) {
        const edit = workbench.machine.edit(`Rename ${name} to ${to}`, [{ rename_component: name, to }]);
        workbench.machine.select([to]); // it is shown before it is stored
        await edit.catch((refused: unknown) => {
          workbench.machine.select([name]);
          throw refused;
        });
      }
    },
  },
  {
    id: 'edit.copy',
    title: 'Copy',
    enabled: some,
    run: (workbench) => keep(copySelected(workbench)),
  },
  { id: 'edit.paste', title: 'Paste', enabled: (workbench) => isOpen(workbench) && kept() !== undefined, run: (workbench) => paste(workbench, kept()!) },
  {
    id: 'edit.duplicate',
    title: 'Duplicate',
    enabled: some,
    run: async (workbench) => {
      const copy = copySelected(workbench);
      if (copy !== undefined) {
        await paste(workbench, copy);
      }
    },
  },
  { id: 'edit.selectAll', title: 'Select all components', enabled: isOpen, run: (workbench) => workbench.machine.select(Object.keys(file(workbench)!.components)) },
  { id: 'edit.deselect', title: 'Select nothing', listed: false, run: ({ machine }) => machine.select([]) },
  {
    id: 'layout.arrange',
    title: 'Arrange the machine',
    icon: 'layout',
    enabled: isOpen,
    run: async (workbench) => {
      await workbench.machine.edit('Arrange the machine', await arranged(workbench, file(workbench)!));
      setTimeout(() => canvasHandle.get()?.show(), 50);
    },
  },
  ...EDGES.map(({ id, edge }): Command => ({ id, title: `Align ${edge}`, enabled: (workbench) => selected(workbench).length > 1, run: (workbench) => align(workbench, edge) })),
  ...([['collapse', 'Collapse the subsystem', false], ['expand', 'Expand the subsystem', true]] as const).map(([verb, title, collapsed]): Command => ({
    id: `subsystem.${verb}`,
    title,
    icon: 'subsystem',
    enabled: (workbench) => selectedSubsystems(workbench, collapsed).length > 0,
    run: (workbench) => toggleCollapsed(workbench, selectedSubsystems(workbench, collapsed)),
  })),
  { id: 'canvas.showAll', title: 'Show the whole machine', icon: 'fit', enabled: () => canvasHandle.get() !== undefined, run: () => canvasHandle.get()?.show() },
  { id: 'port.connect', title: 'Connect…', icon: 'link', enabled: (workbench) => isOpen(workbench) && workbench.machine.selection.get().length > 0, run: connectByList },
  {
    id: 'port.disconnect',
    title: 'Disconnect',
    listed: false,
    run: async (workbench, argument) => {
      const path = String(argument);
      workbench.machine.select(connectionsOf(file(workbench)!).filter(({ source, target }) => source === path || target === path || `${source} > ${target}` === path).map(({ source, target }) => `${source} > ${target}`));
      await removeSelected(workbench);
    },
  },
  ...disturbanceCommands,
];
