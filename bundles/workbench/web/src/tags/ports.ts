import { sourcesOf } from '../model/edits';
import type { ComponentType, MachineFile } from '../shell/contract';

/** A port that a tag may be tied to. */
export interface BindablePort {
  readonly path: string;
  /** An input takes from its tag, an output gives to it. */
  readonly direction: 'input' | 'output';
  readonly kind: string;
  readonly doc: string;
  readonly binding: { readonly link: string; readonly address: string } | undefined;
}

/** Outputs, and inputs that are not connected; those that are bound already whatever they are. */
export function bindable(file: MachineFile, types: ReadonlyMap<string, ComponentType>): BindablePort[] {
  const bindings = file.bindings ?? {};
  const known = Object.entries(file.components).flatMap(([name, component]) =>
    (types.get(component.type)?.ports ?? []).map((port): BindablePort => ({
      path: `${name}.${port.name}`,
      direction: port.direction,
      kind: port.kind,
      doc: port.doc,
      binding: bindings[`${name}.${port.name}`],
    })));
  const free = known.filter((port) => port.binding !== undefined || port.direction === 'output' || sourcesOf(file, port.path).length === 0);
  const paths = new Set(known.map((port) => port.path));
  const lost = Object.entries(bindings).filter(([path]) => !paths.has(path))
    .map(([path, binding]): BindablePort => ({ path, direction: 'input', kind: '', doc: 'The machine has no such port.', binding }));
  return [...free, ...lost].sort((a, b) => a.path.localeCompare(b.path));
}

/** Why a tag does not fit a port, as a sentence; absent where it does. */
export function misfit(port: BindablePort, tag: { readonly name: string; readonly type?: string; readonly writable: boolean }): string | undefined {
  if (port.direction === 'output' && !tag.writable) {
    return `${port.path} gives a value, and the tag ${tag.name} cannot be written.`;
  }
  const flag = tag.type === 'boolean';
  if (tag.type !== undefined && port.kind !== '' && flag !== (port.kind === 'boolean')) {
    return `${port.path} is ${port.kind === 'boolean' ? 'on/off' : 'a number'}, and the tag ${tag.name} is ${flag ? 'on/off' : 'a number'}.`;
  }
  return undefined;
}
