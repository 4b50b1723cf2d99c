import { applied, connect, connectionsOf, disconnect, freeName, sourcesOf } from '../model/edits';
import { converterFor, findPort, refusal, type Port } from '../model/ports';
import type { Edit, MachineComponent, MachineFile, Workbench } from '../shell/contract';
import { freePlace, type At } from './freeplace';

const GRID = 4;
const on = (value: number) => Math.round(value / GRID) * GRID;

function open(workbench: Workbench): MachineFile {
  const file = workbench.machine.document.get()?.file;
  if (file === undefined) {
    throw new Error('No machine is open.');
  }
  return file;
}

/** Selects what an edit leaves to be selected at once, as it is shown at once: the next key means it, however slow the host. */
function shown(workbench: Workbench, paths: readonly string[], stored: Promise<void>): Promise<void> {
  workbench.machine.select(paths);
  return stored;
}

/** A component of a type at a place; its name follows from the type's. */
export async function addComponent(workbench: Workbench, type: string, at: At): Promise<string> {
  const file = open(workbench);
  const name = freeName(file.components, type.split('.').at(-1) ?? type);
  const { x, y } = freePlace(file, at);
  const edit = { set_component: name, to: { type, position: [on(x), on(y)] } };
  await shown(workbench, [name], workbench.machine.edit(`Add ${name}`, [edit]));
  return name;
}

export async function moveComponents(workbench: Workbench, moved: readonly { readonly id: string; readonly position: At }[]): Promise<void> {
  const { components } = open(workbench);
  const edits = moved.flatMap(({ id, position }): Edit[] => {
    const to: [number, number] = [on(position.x), on(position.y)];
    const component = components[id];
    return component === undefined || component.position?.join() === to.join() ? [] : [{ set_component: id, to: { ...component, position: to } }];
  });
  if (edits.length > 0) {
    await workbench.machine.edit(moved.length === 1 ? `Move ${moved[0]!.id}` : `Move ${moved.length} components`, edits);
  }
}

/** Connects two ports, in whichever order they are named; tells why where that cannot be, and what helps. */
export async function connectPorts(workbench: Workbench, one: string, other: string): Promise<void> {
  const file = open(workbench);
  const ports = [findPort(workbench.machine, file, one), findPort(workbench.machine, file, other)];
  const source = ports.find((port) => port?.descriptor.direction === 'output');
  const target = ports.find((port) => port?.descriptor.direction === 'input');
  if (source === undefined || target === undefined) {
    workbench.notices.tell({ severity: 'error', text: `A connection goes from an output to an input; ${one} and ${other} are alike.` });
    return;
  }
  const reason = refusal(source, target);
  if (reason !== undefined) {
    refuse(workbench, source, target, reason);
    return;
  }
  const before = sourcesOf(file, target.path);
  const edit = connect(file, source.path, target.path, target.descriptor.sum);
  await shown(workbench, [`${source.path} > ${target.path}`], workbench.machine.edit(`Connect ${source.path} to ${target.path}`, [edit]));
  if (!target.descriptor.sum && before.length > 0 && before[0] !== source.path) {
    workbench.notices.tell({
      severity: 'info',
      text: `${target.path} took ${before[0]} before; an input has one source.`,
      actions: [{ title: 'Undo', run: () => workbench.commands.run('edit.undo') }],
    });
  }
}

function refuse(workbench: Workbench, source: Port, target: Port, reason: string): void {
  const converter = converterFor(workbench.machine.types.get(), source, target);
  workbench.notices.tell({
    severity: 'error',
    text: reason,
    actions: converter === undefined ? [] : [{ title: `Insert converter (${converter.type.name})`, run: () => insertConverter(workbench, source, target) }],
  });
}

async function insertConverter(workbench: Workbench, source: Port, target: Port): Promise<void> {
  const file = open(workbench);
  const converter = converterFor(workbench.machine.types.get(), source, target);
  if (converter === undefined) {
    return;
  }
  const [from, to] = [file.components[source.component]?.position ?? [0, 0], file.components[target.component]?.position ?? [0, 0]];
  const name = freeName(file.components, converter.type.id.split('.').at(-1)!);
  const { x, y } = freePlace(file, { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2 });
  const between: MachineComponent = { type: converter.type.id, position: [on(x), on(y)] };
  const edits: Edit[] = [{ set_component: name, to: between }, { set_connection: `${name}.${converter.input}`, to: source.path }];
  await shown(workbench, [name], workbench.machine.edit(`Insert ${name} between ${source.path} and ${target.path}`, [
    ...edits,
    connect(applied(file, edits), `${name}.${converter.output}`, target.path, target.descriptor.sum),
  ]));
}

/** Removes what is selected: components with what hangs on them, and connections. */
export async function removeSelected(workbench: Workbench): Promise<void> {
  const file = open(workbench);
  const selected = workbench.machine.selection.get();
  const components = selected.filter((path) => path in file.components);
  const left = applied(file, components.map((name) => ({ remove_component: name })));
  const edits: Edit[] = components.map((name) => ({ remove_component: name }));
  let now = left;
  connectionsOf(left).filter(({ source, target }) => selected.includes(`${source} > ${target}`)).forEach(({ source, target }) => {
    const edit = disconnect(now, source, target);
    edits.push(edit);
    now = applied(now, [edit]);
  });
  if (edits.length > 0) {
    await shown(workbench, [], workbench.machine.edit(edits.length === 1 ? `Remove ${selected[0]}` : `Remove ${edits.length} things`, edits));
  }
}

/** What a copy holds: components and the connections between them. */
export interface Copied {
  readonly twinbench_copy: 1;
  readonly components: Readonly<Record<string, MachineComponent>>;
  readonly connections: readonly { readonly source: string; readonly target: string }[];
}

export function copySelected(workbench: Workbench): Copied | undefined {
  const file = open(workbench);
  const names = workbench.machine.selection.get().filter((path) => path in file.components);
  const inside = (signal: string) => names.includes(signal.slice(0, signal.lastIndexOf('.')));
  return names.length === 0 ? undefined : {
    twinbench_copy: 1,
    components: Object.fromEntries(names.map((name) => [name, file.components[name]!])),
    connections: connectionsOf(file).filter(({ source, target }) => inside(source) && inside(target)),
  };
}

const SHIFT = 32;

/** How far a copy lies from where it was, so that it does not hide another one. */
function shift(file: MachineFile, copied: Copied): number {
  const places = new Set(Object.values(file.components).map(({ position }) => position?.join()));
  const hides = (by: number) => Object.values(copied.components).some(({ position: [x, y] = [0, 0] }) => places.has(`${x + by},${y + by}`));
  let by = SHIFT;
  while (hides(by)) {
    by += SHIFT;
  }
  return by;
}

export async function paste(workbench: Workbench, copied: Copied): Promise<void> {
  const file = open(workbench);
  const names = new Map<string, string>();
  let taken: Readonly<Record<string, unknown>> = file.components;
  Object.keys(copied.components).forEach((name) => {
    const fresh = freeName(taken, name);
    names.set(name, fresh);
    taken = { ...taken, [fresh]: true };
  });
  const renamed = (signal: string) => `${names.get(signal.slice(0, signal.lastIndexOf('.')))}${signal.slice(signal.lastIndexOf('.'))}`;
  const targets = new Map<string, string[]>();
  copied.connections.forEach(({ source, target }) => targets.set(renamed(target), [...(targets.get(renamed(target)) ?? []), renamed(source)]));
  const by = shift(file, copied);
  const edits: Edit[] = [
    ...Object.entries(copied.components).map(([name, component]) => {
      const [x, y] = component.position ?? [0, 0];
      return { set_component: names.get(name), to: { ...component, position: [x + by, y + by] } };
    }),
    ...[...targets].map(([target, sources]) => ({ set_connection: target, to: sources.length === 1 ? sources[0] : sources })),
  ];
  const count = names.size;
  const fresh = [...names.values()];
  await shown(workbench, fresh, workbench.machine.edit(count === 1 ? `Paste ${fresh[0]}` : `Paste ${count} components`, edits));
}
