import type { ComponentType, MachineFile } from '../shell/contract';
import { connectionsOf, portOf } from './edits';
import { descriptorOf } from './ports';

type Types = ReadonlyMap<string, ComponentType>;

/** What the types of the library call an input that says where something should be. */
const ASKING = new Set(['setpoint', 'command']);

/** An input of which something is asked: one that a controller writes, a setpoint, or a share between none and all (`opening`, `duty`). */
function asks(path: string, file: MachineFile, types: Types): boolean {
  const port = descriptorOf(path, file, types);
  if (port?.direction !== 'input') {
    return false;
  }
  const isShare = port.kind === 'real' && port.unit === '1' && port.min !== undefined && port.max !== undefined;
  return file.bindings?.[path] !== undefined || ASKING.has(port.name) || isShare;
}

/** Whether a signal says what should be, not what is: an input that asks, or what drives one. A state is never commanded. */
export function isCommanded(path: string, file: MachineFile, types: Types): boolean {
  if (descriptorOf(path, file, types)?.register === true) {
    return false;
  }
  return asks(path, file, types) || connectionsOf(file).some(({ source, target }) => source === path && asks(target, file, types));
}

/** The input that says where a signal of the same component should be: the only one that asks for a value of its unit. */
export function askedOf(signal: string, file: MachineFile, types: Types): string | undefined {
  const { component } = portOf(signal);
  const given = descriptorOf(signal, file, types);
  const asking = (types.get(file.components[component]?.type ?? '')?.ports ?? [])
    .filter((port) => port.kind === given?.kind && port.unit === given.unit && asks(`${component}.${port.name}`, file, types));
  return asking.length === 1 ? `${component}.${asking[0]!.name}` : undefined;
}
