import type { MachineFile } from '../shell/contract';
import { connectionsOf } from './edits';
import { isThere } from './selection';

/** Where something is in the machine that is open, and how to get there: nothing leads to what is not there. */
export interface Place {
  /** As people call it. */
  readonly source: string;
  /** Paths in the machine that show it when they are selected. */
  readonly select?: readonly string[];
  /** The view that shows it. */
  readonly view?: readonly [string, ...string[]];
}

/** The place of something in the machine file, as a JSON pointer. */
export function pointer(...steps: readonly string[]): string {
  return steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/**
 * The place of a path of the machine, or of a place in its file: `/components/tank/parameters/area` is the component `tank`,
 * `/bindings/valve.opening` that port, `/connections/tank.inflow` what is connected there, `/links/plc` is among the tags.
 */
export function placeOf(source: string, file: MachineFile | undefined): Place {
  if (!source.startsWith('/')) {
    return selectable(source, source, file);
  }
  const [list, name] = source.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (name === undefined) {
    return { source: list ?? '' };
  }
  switch (list) {
    case 'components':
    case 'bindings':
    case 'loops':
      return selectable(name, name, file);
    case 'connections': {
      const connected = file && connectionsOf(file).find(({ target }) => target === name);
      return selectable(name, connected === undefined ? name : `${connected.source} > ${name}`, file);
    }
    case 'links':
      return { source: name, ...(name in (file?.links ?? {}) && { view: ['tags', name] as const }) };
    default:
      return { source: `${list} ${name}` };
  }
}

function selectable(source: string, path: string, file: MachineFile | undefined): Place {
  return { source, ...(file !== undefined && isThere(file, path) && { select: [path] }) };
}
