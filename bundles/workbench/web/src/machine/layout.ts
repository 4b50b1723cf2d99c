import type { ElkNode } from 'elkjs';
import { connectionsOf, portOf } from '../model/edits';
import { portsOf } from '../model/ports';
import type { Edit, MachineFile, Workbench } from '../shell/contract';
import { HEADER, ROW, WIDTH } from './canvas/geometry';

const BODY = 110;
const GRID = 4;

/** Arranges a machine from its sources to what they feed; the layouter is loaded when it is asked for the first time. */
export async function arranged(workbench: Workbench, file: MachineFile): Promise<readonly Edit[]> {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const graph: ElkNode = {
    id: 'machine',
    layoutOptions: {
      'elk.algorithm': 'layered',
      'elk.direction': 'RIGHT',
      'elk.layered.spacing.nodeNodeBetweenLayers': '88',
      'elk.spacing.nodeNode': '40',
      'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    },
    children: Object.keys(file.components).map((name) => {
      const ports = portsOf(workbench.machine, file, name);
      const rows = { input: 0, output: 0 };
      return {
        id: name,
        width: WIDTH,
        height: HEADER + BODY + Math.ceil(ports.length / 2) * ROW,
        layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
        ports: ports.map((port) => ({
          id: port.path,
          x: port.descriptor.direction === 'output' ? WIDTH : 0,
          y: HEADER + (rows[port.descriptor.direction]++ + 0.5) * ROW,
          width: 0,
          height: 0,
        })),
      };
    }),
    edges: connectionsOf(file).map(({ source, target }, i) => ({ id: String(i), sources: [source], targets: [target] })),
  };
  const known = new Set(graph.children?.flatMap((child) => child.ports?.map((port) => port.id) ?? []));
  graph.edges = graph.edges!.map((edge) => ({ ...edge, sources: edge.sources.map((path) => (known.has(path) ? path : portOf(path).component)), targets: edge.targets.map((path) => (known.has(path) ? path : portOf(path).component)) }));
  const done = await new Elk().layout(graph);
  return (done.children ?? []).map((child): Edit => ({
    set_component: child.id,
    to: { ...file.components[child.id], position: [Math.round((child.x ?? 0) / 4) * 4 + 20, Math.round((child.y ?? 0) / 4) * 4 + 104] },
  }));
}

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Puts the same edges of components on one line, that of the outermost. */
export function aligned(file: MachineFile, names: readonly string[], side: Side, sizeOf: (name: string) => Size | undefined): readonly Edit[] {
  const axis = side === 'left' || side === 'right' ? 0 : 1;
  const far = side === 'right' || side === 'bottom';
  const boxes = names.map((name) => {
    const { width, height } = sizeOf(name) ?? { width: WIDTH, height: HEADER };
    const [x, y] = file.components[name]?.position ?? [0, 0];
    return { name, x, y, size: far ? (axis === 0 ? width : height) : 0 };
  });
  const ends = boxes.map(({ x, y, size }) => (axis === 0 ? x : y) + size);
  const line = far ? Math.max(...ends) : Math.min(...ends);
  return boxes.map(({ name, x, y, size }): Edit => {
    const at = Math.round((line - size) / GRID) * GRID;
    return { set_component: name, to: { ...file.components[name]!, position: axis === 0 ? [at, y] : [x, at] } };
  });
}
