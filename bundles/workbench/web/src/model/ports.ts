import { formatOf, type Format } from '../controls/numbers';
import { commensurable, convert, family, parseQuantity, shownUnit } from '../controls/units';
import { connectionsOf, portOf, sourcesOf } from './edits';
import type { ComponentType, Json, MachineContext, MachineFile } from '../shell/contract';

export type PortDescriptor = ComponentType['ports'][number];
export type ParameterDescriptor = ComponentType['parameters'][number];

/** A port of a component of the machine that is open. */
export interface Port {
  readonly path: string;
  readonly name: string;
  readonly component: string;
  readonly descriptor: PortDescriptor;
  readonly format: Format;
  readonly family: ReturnType<typeof family>;
  /** The unit of its signal as far as it is known; undefined while the machine leaves it open. */
  readonly unit: string | undefined;
  readonly connected: boolean;
  /** Whether its unit will be that of what is connected with it: nothing has settled that yet. */
  readonly open: boolean;
}

/** What the library says of a port; nothing of a type that is not there, or has no fixed ports. */
export function descriptorOf(path: string, file: MachineFile, types: ReadonlyMap<string, ComponentType>): PortDescriptor | undefined {
  const { component, port } = portOf(path);
  return types.get(file.components[component]?.type ?? '')?.ports.find((each) => each.name === port);
}

/** What a type without fixed ports has, by its signals. */
function described(name: string, unit: string): PortDescriptor {
  return {
    name, unit, display: unit, direction: 'output', kind: 'real', start: 0, doc: '', required: false, sum: false,
    difference: false, group: '', register: false, continuous: false, depends_on: [], formerly: [],
  };
}

/** The unit of `$u` of a component that does not run: that of a parameter that has one. */
function guess(file: MachineFile, type: ComponentType, name: string, variable: string): string | undefined {
  const given = { ...file.components[name]?.parameters, ...file.components[name]?.start };
  const open = [...type.parameters, ...type.ports].filter((each) => each.unit === variable);
  return open.map((each) => parseQuantity(String(given[each.name] ?? ''))?.unit).find((unit) => unit !== undefined && unit !== '');
}

const ends = new WeakMap<MachineFile, ReadonlySet<string>>();

/** The ports at the ends of a machine's connections; gathered once, for every component asks. */
function connectedOf(file: MachineFile): ReadonlySet<string> {
  const known = ends.get(file) ?? new Set(connectionsOf(file).flatMap(({ source, target }) => [source, target]));
  ends.set(file, known);
  return known;
}

export function portsOf(machine: MachineContext, file: MachineFile, name: string): readonly Port[] {
  const type = machine.types.get().get(file.components[name]?.type ?? '');
  const units = machine.units.get();
  const connected = connectedOf(file);
  const fixed = type?.ports ?? [];
  const found = fixed.length > 0
    ? fixed
    : [...units].filter(([path]) => path.startsWith(`${name}.`)).map(([path, unit]) => described(path.slice(name.length + 1), unit));
  return found.map((descriptor) => {
    const path = `${name}.${descriptor.name}`;
    const generic = descriptor.unit.includes('$');
    const guessed = generic && type !== undefined ? guess(file, type, name, descriptor.unit) : undefined;
    const unit = generic ? (units.get(path) ?? guessed) : descriptor.unit;
    return {
      path,
      name: descriptor.name,
      component: name,
      descriptor,
      unit,
      format: formatOf(descriptor, unit),
      family: family(unit ?? '1'),
      connected: connected.has(path),
      open: generic && guessed === undefined && !found.some((other) => other.unit === descriptor.unit && connected.has(`${name}.${other.name}`)),
    };
  });
}

/** What shows best how a component is: its first state, or its first output. */
export function mainOutput(ports: readonly Port[]): Port | undefined {
  const outputs = ports.filter(({ descriptor }) => descriptor.direction === 'output');
  return outputs.find(({ descriptor }) => descriptor.register) ?? outputs[0];
}

export function allPorts(machine: MachineContext, file: MachineFile): readonly Port[] {
  return Object.keys(file.components).flatMap((name) => portsOf(machine, file, name));
}

export function findPort(machine: MachineContext, file: MachineFile, path: string): Port | undefined {
  return portsOf(machine, file, path.slice(0, path.lastIndexOf('.'))).find((port) => port.path === path);
}

const KINDS = { real: 'a number', boolean: 'on or off', integer: 'an integer' } as const;

export function unitWords(port: Port): string {
  if (port.descriptor.kind !== 'real') {
    return KINDS[port.descriptor.kind];
  }
  return port.unit === undefined ? 'a number' : port.unit === '1' ? 'a plain number' : shownUnit(port.unit);
}

/** Why an output cannot feed an input, as a sentence; undefined where it can. */
export function refusal(source: Port, target: Port): string | undefined {
  if (source.descriptor.kind !== target.descriptor.kind && !(source.descriptor.kind === 'integer' && target.descriptor.kind === 'real')) {
    return `${target.path} expects ${unitWords(target)}, ${source.path} gives ${unitWords(source)}.`;
  }
  const fits = source.unit === undefined || target.unit === undefined || source.open || target.open || commensurable(source.unit, target.unit);
  return fits ? undefined : `${target.path} expects ${unitWords(target)}, ${source.path} gives ${unitWords(source)}.`;
}

export interface Converter {
  readonly type: ComponentType;
  readonly input: string;
  readonly output: string;
}

/** The simplest type of the library that makes the one of the other. */
export function converterFor(types: ReadonlyMap<string, ComponentType>, source: Port, target: Port): Converter | undefined {
  const takes = (port: PortDescriptor) => port.direction === 'input' && port.kind === source.descriptor.kind && (port.kind !== 'real' || port.unit.startsWith('$'));
  const gives = (port: PortDescriptor) => port.direction === 'output' && port.kind === target.descriptor.kind && (port.kind !== 'real' || port.unit.startsWith('$'));
  return [...types.values()]
    .flatMap((type) => {
      const input = type.ports.find(takes);
      const output = type.ports.find(gives);
      const free = source.descriptor.kind !== 'real' || target.descriptor.kind !== 'real' || input?.unit !== output?.unit;
      return input && output && free ? [{ type, input: input.name, output: output.name }] : [];
    })
    .sort((a, b) => a.type.ports.length - b.type.ports.length)[0];
}

/** Whether an output may go to an input that has one already: only where the input sums. */
export function isFree(file: MachineFile, target: Port): boolean {
  return target.descriptor.sum || sourcesOf(file, target.path).length === 0;
}

/** A parameter or start value of a component in the declared unit, NaN where it is not a number. */
export function quantity(value: Json | undefined, fallback: unknown, declared: string): number {
  const given = value ?? fallback;
  if (typeof given === 'number') {
    return given;
  }
  const typed = parseQuantity(String(given));
  return typed === undefined ? NaN : typed.unit === '' ? typed.value : convert(typed.value, typed.unit, declared);
}
