import type { Edge, Node } from '@xyflow/react';
import { connectionsOf, portOf } from '../../model/edits';
import { portsOf, type Port } from '../../model/ports';
import type { MachineComponent, MachineContext, MachineFile, SimulationStatus } from '../../shell/contract';

export const WIDTH = 148;
export const HEADER = 56;
export const ROW = 22;

export interface ComponentData extends Record<string, unknown> {
  readonly component: MachineComponent;
  readonly ports: readonly Port[];
  readonly typeName: string;
  readonly faults: SimulationStatus['faults'];
  readonly overrides: SimulationStatus['overrides'];
  readonly binding: string | undefined;
}

export interface ConnectionData extends Record<string, unknown> {
  readonly source: Port | undefined;
  readonly target: Port | undefined;
  readonly faulty: boolean;
}

export type ComponentNode = Node<ComponentData, 'component'>;
export type ConnectionEdge = Edge<ConnectionData, 'connection'>;

export function connectionPath(source: string, target: string): string {
  return `${source} > ${target}`;
}

/** Ports beyond so many stand on a node only while they are connected, unless it is unfolded. */
export const FOLD = 10;

/** The ports of one side that a node shows. */
export function sideOf(ports: readonly Port[], direction: 'input' | 'output', unfolded: boolean): readonly Port[] {
  const side = ports.filter((port) => port.descriptor.direction === direction);
  return unfolded || side.length <= FOLD ? side : side.filter((port) => port.connected);
}

export function nodesOf(machine: MachineContext, file: MachineFile, old: readonly ComponentNode[]): ComponentNode[] {
  const known = new Map(old.map((node) => [node.id, node]));
  const status = machine.simulation.get();
  const selected = new Set(machine.selection.get());
  return Object.entries(file.components).map(([name, component], i) => {
    const mine = (signal: string) => portOf(signal).component === name;
    const data: ComponentData = {
      component,
      ports: portsOf(machine, file, name),
      typeName: machine.types.get().get(component.type)?.name ?? component.type,
      faults: status?.faults.filter((fault) => mine(fault.signal)) ?? [],
      overrides: status?.overrides.filter((override) => mine(override.signal)) ?? [],
      binding: bindingText(file, name),
    };
    const before = known.get(name);
    const position = component.position ?? [40 + (i % 5) * 240, 104 + Math.floor(i / 5) * 220];
    const same = before !== undefined && JSON.stringify(before.data) === JSON.stringify(data);
    return {
      ...before,
      id: name,
      type: 'component',
      position: before?.dragging === true ? before.position : { x: position[0], y: position[1] },
      selected: selected.has(name),
      data: same ? before.data : data,
    };
  });
}

function bindingText(file: MachineFile, name: string): string | undefined {
  const bound = Object.entries(file.bindings ?? {}).filter(([port]) => portOf(port).component === name);
  const [first] = bound;
  if (first === undefined) {
    return undefined;
  }
  const [, { link, address }] = first;
  return `${link} · ${address.split(/[;.]/).slice(-1)[0]?.replace(/^s=/, '') ?? address}${bound.length > 1 ? ` +${bound.length - 1}` : ''}`;
}

export function edgesOf(machine: MachineContext, file: MachineFile, nodes: readonly ComponentNode[]): ConnectionEdge[] {
  const ports = new Map(nodes.flatMap((node) => node.data.ports.map((port) => [port.path, port] as const)));
  const faulty = new Set(nodes.filter((node) => node.data.faults.length > 0).map((node) => node.id));
  const selected = new Set(machine.selection.get());
  return connectionsOf(file).map(({ source, target }) => {
    const [from, to] = [portOf(source), portOf(target)];
    const id = connectionPath(source, target);
    return {
      id,
      type: 'connection',
      source: from.component,
      sourceHandle: from.port,
      target: to.component,
      targetHandle: to.port,
      selected: selected.has(id),
      data: { source: ports.get(source), target: ports.get(target), faulty: faulty.has(from.component) },
    };
  });
}
