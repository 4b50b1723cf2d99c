import { mainOutput } from '../../model/ports';
import { isBadQuality } from '../../model/quality';
import { boxOf, obstaclesOf } from '../canvas/geometry';
import type { CanvasNode, ConnectionEdge } from '../canvas/graph';
import { holds, pathOf, route, type Box, type Point } from '../canvas/route';
import { isSubsystem } from '../subsystems';
import { letter, type Card, type Tokens, type Viewport } from './lettering';

type Look = 'plain' | 'overridden' | 'bad' | 'faulty';

/** Colours by their tokens; widths and dashes in pixels of the screen, for a colour never says it alone. */
const LOOKS: Readonly<Record<Look, { readonly fill: string; readonly stroke: string; readonly width: number; readonly dash: readonly number[] }>> = {
  plain: { fill: '--raised', stroke: '--line-strong', width: 1, dash: [] },
  overridden: { fill: '--raised', stroke: '--override', width: 2, dash: [] },
  bad: { fill: '--warn-surface', stroke: '--warn', width: 1.5, dash: [4, 3] },
  faulty: { fill: '--fail-surface', stroke: '--fail', width: 3, dash: [] },
};

const RADIUS = 10;
/** How far the second card of a subsystem looks out. */
const BEHIND = 4;
/** On the screen, however far the machine is. */
const GRIP = 12;

function lookOf({ id, data }: CanvasNode, bad: ReadonlySet<string>): Look {
  return data.faults.some((fault) => !isBadQuality(fault)) ? 'faulty' : bad.has(id) ? 'bad' : data.overrides.length > 0 ? 'overridden' : 'plain';
}

/** A path of a map of paths, made when it is asked for. */
function pathAt<K>(paths: Map<K, Path2D>, key: K): Path2D {
  const path = paths.get(key) ?? new Path2D();
  paths.set(key, path);
  return path;
}

/** A machine as one drawing: a few shapes to the browser, however many components there are. */
export class Picture {
  private readonly cards: readonly Card[];
  private readonly looks = new Map<Look, Path2D>();
  /** The second cards of subsystems. */
  private readonly behind = new Path2D();
  private readonly selected = new Path2D();
  private readonly families = new Map<string, Path2D>();
  private readonly selectedConnections = new Path2D();
  private readonly connections = new Map<string, Path2D>();

  constructor(nodes: readonly CanvasNode[], edges: readonly ConnectionEdge[], bad: ReadonlySet<string>) {
    this.cards = nodes.map((node) => ({ id: node.id, name: nameOf(node.id), box: boxOf(node), main: isSubsystem(node.id) ? undefined : mainOutput(node.data.ports) }));
    nodes.forEach((node, i) => {
      const { left, top, right, bottom } = this.cards[i]!.box;
      if (isSubsystem(node.id)) {
        this.behind.roundRect(left + BEHIND, top + BEHIND, right - left, bottom - top, RADIUS);
      }
      pathAt(this.looks, lookOf(node, bad)).roundRect(left, top, right - left, bottom - top, RADIUS);
      if (node.selected === true) {
        this.selected.roundRect(left, top, right - left, bottom - top, RADIUS);
      }
    });
    const ports = new Map(nodes.flatMap(({ id, position, data }) => data.handles.map((handle) => [`${id} ${handle.id}`, { x: position.x + handle.x + handle.width! / 2, y: position.y + handle.y + handle.height! / 2 }] as const)));
    const boxes = obstaclesOf(nodes);
    edges.forEach(({ id, source, sourceHandle, target, targetHandle, selected, data }) => {
      const [from, to] = [ports.get(`${source} ${sourceHandle}`), ports.get(`${target} ${targetHandle}`)];
      if (from !== undefined && to !== undefined) {
        const path = new Path2D(pathOf(route(from, to, boxes)));
        this.connections.set(id, path);
        pathAt(this.families, data?.faulty === true ? '--fail' : `--${data?.source?.family ?? 'ratio'}`).addPath(path);
        if (selected === true) {
          this.selectedConnections.addPath(path);
        }
      }
    });
  }

  /** The node that lies at a point of the machine, the uppermost. */
  nodeAt(point: Point): string | undefined {
    return this.cards.findLast(({ box }) => holds(box, point))?.id;
  }

  /** The nodes of which a part lies in a box. */
  nodesIn({ left, top, right, bottom }: Box): readonly string[] {
    return this.cards.filter(({ box }) => box.left < right && box.right > left && box.top < bottom && box.bottom > top).map(({ id }) => id);
  }

  connectionAt(context: CanvasRenderingContext2D, { x, y }: Point, zoom: number): string | undefined {
    context.save();
    context.resetTransform();
    context.lineWidth = GRIP / zoom;
    const hit = [...this.connections].findLast(([, path]) => context.isPointInStroke(path, x, y));
    context.restore();
    return hit?.[0];
  }

  /** The signals whose values cards show, where they have room. */
  get signals(): readonly string[] {
    return this.cards.flatMap(({ main }) => main?.path ?? []);
  }

  draw(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number, token: Tokens, values: ReadonlyMap<string, number>): void {
    const { width, height } = context.canvas;
    const { x, y, zoom } = viewport;
    const pixel = 1 / zoom;
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    this.families.forEach((path, family) => stroke(context, path, token(family), pixel));
    stroke(context, this.selectedConnections, token('--accent'), 2 * pixel);
    [['plain', this.behind] as const, ...this.looks].forEach(([look, path]) => {
      const { fill, stroke: line, width, dash } = LOOKS[look];
      context.fillStyle = token(fill);
      context.fill(path);
      context.setLineDash(dash.map((each) => each * pixel));
      stroke(context, path, token(line), width * pixel);
      context.setLineDash([]);
    });
    stroke(context, this.selected, token('--accent'), 2 * pixel);
    letter(context, this.cards, viewport, ratio, token, values);
  }
}

/** What a node is called within its subsystem. */
function nameOf(id: string): string {
  return (isSubsystem(id) ? id.slice(0, -1) : id).split('/').at(-1)!;
}

function stroke(context: CanvasRenderingContext2D, path: Path2D, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke(path);
}
