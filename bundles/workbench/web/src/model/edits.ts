import type { Edit, MachineComponent, MachineFile } from '../shell/contract';

type Table<T> = Readonly<Record<string, T>>;

export function portOf(signal: string): { readonly component: string; readonly port: string } {
  const dot = signal.lastIndexOf('.');
  return { component: signal.slice(0, dot), port: signal.slice(dot + 1) };
}

/** The sources of an input, none where it is not connected. */
export function sourcesOf(file: MachineFile, target: string): readonly string[] {
  const sources = file.connections?.[target];
  return sources === undefined ? [] : typeof sources === 'string' ? [sources] : sources;
}

/** Every connection as source and target. */
export function connectionsOf(file: MachineFile): readonly { readonly source: string; readonly target: string }[] {
  return Object.keys(file.connections ?? {}).flatMap((target) => sourcesOf(file, target).map((source) => ({ source, target })));
}

function without<T>(table: Table<T> | undefined, drop: (name: string) => boolean): Table<T> {
  return Object.fromEntries(Object.entries(table ?? {}).filter(([name]) => !drop(name)));
}

const touches = (component: string) => (signal: string) => portOf(signal).component === component;

function mapConnections(file: MachineFile, to: (signal: string) => string | undefined): MachineFile['connections'] {
  return Object.fromEntries(
    Object.keys(file.connections ?? {}).flatMap((target) => {
      const renamed = to(target);
      const sources = sourcesOf(file, target).flatMap((source) => to(source) ?? []);
      return renamed === undefined || sources.length === 0 ? [] : [[renamed, sources.length === 1 ? sources[0]! : sources]];
    }),
  );
}

function apply(file: MachineFile, edit: Edit): MachineFile {
  const [verb, subject] = Object.entries(edit).find(([name]) => name !== 'to') ?? [];
  const name = String(subject);
  const to = edit.to as never;
  switch (verb) {
    case 'set_component':
      return { ...file, components: { ...file.components, [name]: to } };
    case 'remove_component':
      return {
        ...file,
        components: without(file.components, (each) => each === name),
        connections: mapConnections(file, (signal) => (touches(name)(signal) ? undefined : signal)) ?? {},
        bindings: without(file.bindings, touches(name)),
      };
    case 'rename_component': {
      const rename = (signal: string) => (touches(name)(signal) ? `${String(to)}.${portOf(signal).port}` : signal);
      return {
        ...file,
        components: Object.fromEntries(Object.entries(file.components).map(([each, is]) => [each === name ? String(to) : each, is])),
        connections: mapConnections(file, rename) ?? {},
        bindings: Object.fromEntries(Object.entries(file.bindings ?? {}).map(([port, is]) => [rename(port), is])),
      };
    }
    case 'set_connection':
      return { ...file, connections: { ...file.connections, [name]: to } };
    case 'remove_connection':
      return { ...file, connections: without(file.connections, (each) => each === name) };
    case 'set_link':
      return { ...file, links: { ...file.links, [name]: to } };
    case 'remove_link':
      return { ...file, links: without(file.links, (each) => each === name) };
    case 'set_binding':
      return { ...file, bindings: { ...file.bindings, [name]: to } };
    case 'remove_binding':
      return { ...file, bindings: without(file.bindings, (each) => each === name) };
    case 'set_machine':
      return { ...file, ...(subject as object) };
    default:
      return file;
  }
}

/** What the host will make of a machine by these edits, to show it before it answers. */
export function applied(file: MachineFile, edits: readonly Edit[]): MachineFile {
  return edits.reduce(apply, file);
}

const drawn = ({ position: _, label: __, ...rest }: MachineComponent): string => JSON.stringify(rest);

/** Whether edits move and name components only: what runs does not change by them. */
export function isLayout(before: MachineFile, edits: readonly Edit[]): boolean {
  return edits.every((edit) => {
    const component = typeof edit.set_component === 'string' ? before.components[edit.set_component] : undefined;
    return component !== undefined && drawn(component) === drawn(edit.to as MachineComponent);
  });
}

/** A name for a new component that no other has: `valve`, `valve2`, … */
export function freeName(taken: Table<unknown>, wish: string): string {
  const stem = wish.replace(/[^A-Za-z0-9_/]/g, '').replace(/\d+$/, '') || 'component';
  for (let i = 1; ; i++) {
    const name = i === 1 ? stem : stem + i;
    if (!(name in taken)) {
      return name;
    }
  }
}

/** The edits that take one source from an input. */
export function disconnect(file: MachineFile, source: string, target: string): Edit {
  const rest = sourcesOf(file, target).filter((each) => each !== source);
  return rest.length === 0 ? { remove_connection: target } : { set_connection: target, to: rest.length === 1 ? rest[0] : rest };
}

/** The edit that connects: an input that sums gets one more source, another one gets this instead. */
export function connect(file: MachineFile, source: string, target: string, sum: boolean): Edit {
  const before = sum ? sourcesOf(file, target).filter((each) => each !== source) : [];
  return { set_connection: target, to: before.length === 0 ? source : [...before, source] };
}
