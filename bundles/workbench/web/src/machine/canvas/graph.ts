import type { Edge, Node, NodeHandle } from '@xyflow/react';
import { connectionsOf, portOf } from '../../model/edits';
import { portsOf, type Port } from '../../model/ports';
import { isBadQuality } from '../../model/quality';
import type { MachineComponent, MachineContext, MachineFile, SimulationStatus, Workbench } from '../../shell/contract';
import { inside, isSubsystem, nodeOf } from '../subsystems';
import { handlesOf, sideOf, sizeOf, SUBSYSTEM_WIDTH, WIDTH, type Size } from './geometry';
import { nodePorts, type NodePort } from '../node/nodeport';

/** What every node shows: ports, and what is done to their signals. */
interface Shown extends Record<string, unknown>, Pick<SimulationStatus, 'faults' | 'overrides'> {
  readonly ports: readonly NodePort[];
  /** All outputs, those of a subsystem that it does not show, too. */
  readonly signals: readonly string[];
  /** Where its ports are. */
  readonly handles: readonly NodeHandle[];
}

export interface ComponentData extends Shown {
  readonly component: MachineComponent;
  readonly typeName: string;
  readonly binding: string | undefined;
}

/** A subsystem that is collapsed, with the ports that are connected with others outside. */
export interface SubsystemData extends Shown {
  readonly count: number;
}

export interface ConnectionData extends Record<string, unknown> {
  readonly source: Port | undefined;
  readonly target: Port | undefined;
  /** Whether its component has a fault that makes more than quality bad. */
  readonly faulty: boolean;
  /** Whether such a fault is one of its very signal. */
  readonly struck: boolean;
}

export type ComponentNode = Node<ComponentData, 'component'>;
export type SubsystemNode = Node<SubsystemData, 'subsystem'>;
export type CanvasNode = ComponentNode | SubsystemNode;
export type ConnectionEdge = Edge<ConnectionData, 'connection'>;

export function connectionPath(source: string, target: string): string {
  return `${source} > ${target}`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a node stands: a component at its position, or in a row with others that have none; a subsystem where its first component does. */
function placesOf(file: MachineFile, collapsed: readonly string[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  Object.entries(file.components).forEach(([name, { position }], i) => {
    const own = { x: position?.[0] ?? 40 + (i % 5) * 240, y: position?.[1] ?? 104 + Math.floor(i / 5) * 220 };
    const node = nodeOf(name, collapsed);
    places.set(name, own);
    places.set(node, places.get(node) ?? own);
  });
  return places;
}

/** The components that move with a node, and where they are then. */
export function moved(file: MachineFile, { id, position }: Pick<CanvasNode, 'id' | 'position'>, collapsed: readonly string[]): readonly { readonly id: string; readonly position: Place }[] {
  const places = placesOf(file, collapsed);
  const from = places.get(id) ?? position;
  return inside(file, id).map((name) => {
    const own = places.get(name) ?? from;
    return { id: name, position: { x: own.x + position.x - from.x, y: own.y + position.y - from.y } };
  });
}

export function nodesOf({ machine, faceplates }: Workbench, file: MachineFile, collapsed: readonly string[], old: readonly CanvasNode[]): CanvasNode[] {
  const known = new Map(old.map((node) => [node.id, node]));
  const status = machine.simulation.get();
  const selected = new Set(machine.selection.get());
  const places = placesOf(file, collapsed);
  const drawings = new Map(faceplates.get().map(({ type, svg }) => [type, svg]));
  const names = Map.groupBy(Object.keys(file.components), (name) => nodeOf(name, collapsed));
  const disturbances = (names: readonly string[]) => {
    const mine = new Set(names);
    return {
      faults: status?.faults.filter((fault) => mine.has(portOf(fault.signal).component)) ?? [],
      overrides: status?.overrides.filter((override) => mine.has(portOf(override.signal).component)) ?? [],
    };
  };
  return [...names].map(([id, its]) => {
    const before = known.get(id);
    const common = {
      id,
      position: before?.dragging === true ? before.position : places.get(id)!,
      selected: its.every((name) => selected.has(name)),
    };
    if (isSubsystem(id)) {
      const all = nodePorts(file, its.flatMap((name) => portsOf(machine, file, name)));
      const ports = boundary(file, its, all);
      const [inputs, outputs] = [sideOf(ports, 'input', true), sideOf(ports, 'output', true)];
      const handles = handlesOf(SUBSYSTEM_WIDTH, inputs, outputs, (port) => port.path);
      const data: SubsystemData = { count: its.length, ports, signals: outputsOf(all), handles, ...disturbances(its) };
      return placed<SubsystemNode>(before as SubsystemNode | undefined, { ...common, type: 'subsystem', data }, sizeOf(SUBSYSTEM_WIDTH, inputs, outputs, undefined, false));
    }
    const component = file.components[id]!;
    const ports = nodePorts(file, portsOf(machine, file, id));
    const [inputs, outputs] = [sideOf(ports, 'input', false), sideOf(ports, 'output', false)];
    const binding = bindingText(file, id);
    const data: ComponentData = {
      component,
      ports,
      signals: outputsOf(ports),
      handles: handlesOf(WIDTH, inputs, outputs, (port) => port.name),
      typeName: machine.types.get().get(component.type)?.name ?? component.type,
      ...disturbances(its),
      binding,
    };
    return placed<ComponentNode>(before as ComponentNode | undefined, { ...common, type: 'component', data }, sizeOf(WIDTH, inputs, outputs, drawings.get(component.type), binding !== undefined));
  });
}

/** A node with the room that it takes: as the browser has laid it out, or as it will presumably do. */
function placed<N extends CanvasNode>(before: N | undefined, node: N, { width, height }: Size): N {
  const data = kept(before, node.data);
  return before?.measured === undefined
    ? { ...before, ...node, data, initialWidth: width, initialHeight: height, handles: [...data.handles] }
    : { ...before, ...node, data, handles: undefined };
}

/** The data that a node has already where nothing has changed: it is drawn anew only where it has. */
function kept<D extends Record<string, unknown>>(before: { readonly data: D } | undefined, data: D): D {
  return before !== undefined && JSON.stringify(before.data) === JSON.stringify(data) ? before.data : data;
}

const outputsOf = (ports: readonly Port[]) => ports.filter((port) => port.descriptor.direction === 'output').map((port) => port.path);

/** Those ports of components that are connected with others than these. */
function boundary(file: MachineFile, names: readonly string[], ports: readonly NodePort[]): readonly NodePort[] {
  const own = new Set(names);
  const crossing = new Set(connectionsOf(file)
    .filter(({ source, target }) => own.has(portOf(source).component) !== own.has(portOf(target).component))
    .flatMap(({ source, target }) => [source, target]));
  return ports.filter((port) => crossing.has(port.path));
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

export function edgesOf(machine: MachineContext, file: MachineFile, collapsed: readonly string[], nodes: readonly CanvasNode[]): ConnectionEdge[] {
  const ports = new Map(nodes.flatMap((node) => node.data.ports.map((port) => [port.path, port] as const)));
  const struck = new Set(nodes.flatMap((node) => node.data.faults.filter((fault) => !isBadQuality(fault)).map((fault) => fault.signal)));
  const faulty = new Set([...struck].map((signal) => portOf(signal).component));
  const selected = new Set(machine.selection.get());
  return connectionsOf(file).flatMap(({ source, target }) => {
    const [from, to] = [nodeOf(portOf(source).component, collapsed), nodeOf(portOf(target).component, collapsed)];
    const id = connectionPath(source, target);
    return from === to && isSubsystem(from) ? [] : [{
      id,
      type: 'connection' as const,
      source: from,
      sourceHandle: isSubsystem(from) ? source : portOf(source).port,
      target: to,
      targetHandle: isSubsystem(to) ? target : portOf(target).port,
      selected: selected.has(id),
      data: { source: ports.get(source), target: ports.get(target), faulty: faulty.has(portOf(source).component), struck: struck.has(source) },
    }];
  });
}
