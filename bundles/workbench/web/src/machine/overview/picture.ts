import { boxOf } from '../canvas/geometry';
import { shownText } from '../../controls/numbers';
import { mainOutput, type Port } from '../../model/ports';
import type { CanvasNode, ConnectionEdge } from '../canvas/graph';
import { pathOf, route, type Box, type Point } from '../canvas/route';
import { isSubsystem } from '../subsystems';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** A colour by its token. */
export type Colours = (token: string) => string;

interface Card {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly main: Port | undefined;
}

type Look = 'plain' | 'overridden' | 'bad' | 'faulty';

const LOOKS: Readonly<Record<Look, { readonly fill: string; readonly stroke: string; readonly dash: readonly number[] }>> = {
  plain: { fill: '--raised', stroke: '--line-strong', dash: [] },
  overridden: { fill: '--raised', stroke: '--override', dash: [] },
  bad: { fill: '--warn-surface', stroke: '--warn', dash: [4, 3] },
  faulty: { fill: '--fail-surface', stroke: '--fail', dash: [] },
};

const RADIUS = 10;
/** How far the second card of a subsystem looks out. */
const BEHIND = 4;
/** Sizes on the screen, however far the machine is. */
const LETTER = 6.2;
const FONT_SIZE = 10.5;
const LINE = 14;
const LEAST_LETTERS = 4;
const GRIP = 12;

function lookOf({ id, data }: CanvasNode, bad: ReadonlySet<string>): Look {
  return data.faults.length > 0 ? 'faulty' : bad.has(id) ? 'bad' : data.overrides.length > 0 ? 'overridden' : 'plain';
}

function within({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
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
  private readonly selected = new Path2D();
  private readonly families = new Map<string, Path2D>();
  private readonly selectedConnections = new Path2D();
  private readonly connections = new Map<string, Path2D>();

  constructor(nodes: readonly CanvasNode[], edges: readonly ConnectionEdge[], bad: ReadonlySet<string>) {
    this.cards = nodes.map((node) => ({ id: node.id, name: nameOf(node.id), box: boxOf(node), main: isSubsystem(node.id) ? undefined : mainOutput(node.data.ports) }));
    nodes.forEach((node, i) => {
      const { left, top, right, bottom } = this.cards[i]!.box;
      const path = pathAt(this.looks, lookOf(node, bad));
      if (isSubsystem(node.id)) {
        path.roundRect(left + BEHIND, top + BEHIND, right - left, bottom - top, RADIUS);
      }
      path.roundRect(left, top, right - left, bottom - top, RADIUS);
      if (node.selected === true) {
        this.selected.roundRect(left, top, right - left, bottom - top, RADIUS);
      }
    });
    const ports = new Map(nodes.flatMap(({ id, position, data }) => data.handles.map((handle) => [`${id} ${handle.id}`, { x: position.x + handle.x + handle.width! / 2, y: position.y + handle.y + handle.height! / 2 }] as const)));
    edges.forEach(({ id, source, sourceHandle, target, targetHandle, selected, data }) => {
      const [from, to] = [ports.get(`${source} ${sourceHandle}`), ports.get(`${target} ${targetHandle}`)];
      if (from !== undefined && to !== undefined) {
        const path = new Path2D(pathOf(route(from, to, [])));
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
    return this.cards.findLast(({ box }) => within(box, point))?.id;
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

  draw(context: CanvasRenderingContext2D, viewport: Viewport, ratio: number, colour: Colours, values: ReadonlyMap<string, number>): void {
    const { width, height } = context.canvas;
    const { x, y, zoom } = viewport;
    const pixel = 1 / zoom;
    context.resetTransform();
    context.clearRect(0, 0, width, height);
    context.setTransform(ratio * zoom, 0, 0, ratio * zoom, ratio * x, ratio * y);
    this.families.forEach((path, token) => stroke(context, path, colour(token), pixel));
    stroke(context, this.selectedConnections, colour('--accent'), 2 * pixel);
    this.looks.forEach((path, look) => {
      const { fill, stroke: line, dash } = LOOKS[look];
      context.fillStyle = colour(fill);
      context.fill(path);
      context.setLineDash(dash.map((each) => each * pixel));
      stroke(context, path, colour(line), pixel);
      context.setLineDash([]);
    });
    stroke(context, this.selected, colour('--accent'), 2 * pixel);
    this.write(context, viewport, ratio, colour, values);
  }

  private write(context: CanvasRenderingContext2D, { x, y, zoom }: Viewport, ratio: number, colour: Colours, values: ReadonlyMap<string, number>): void {
    const [width, height] = [context.canvas.width / ratio, context.canvas.height / ratio];
    const font = getComputedStyle(context.canvas).fontFamily;
    const inSight = this.cards.filter(({ box }) => x + box.right * zoom > 0 && x + box.left * zoom < width && y + box.bottom * zoom > 0 && y + box.top * zoom < height);
    const room = ({ left, right }: Box) => Math.floor(((right - left) * zoom) / LETTER) - 1;
    const middle = ({ left, right }: Box) => x + ((left + right) / 2) * zoom;
    const line = ({ top, bottom }: Box) => y + ((top + bottom) / 2) * zoom;
    const hasTwo = ({ box, main }: Card) => main !== undefined && (box.bottom - box.top) * zoom > 2 * LINE;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `600 ${FONT_SIZE}px ${font}`;
    context.fillStyle = colour('--text');
    inSight.filter(({ box }) => room(box) >= LEAST_LETTERS).forEach((card) => {
      const letters = room(card.box);
      context.fillText(card.name.length <= letters ? card.name : `${card.name.slice(0, letters - 1)}…`, middle(card.box), line(card.box) - (hasTwo(card) ? LINE / 2 : 0));
    });
    context.font = `${FONT_SIZE}px ${font}`;
    context.fillStyle = colour('--muted');
    inSight.filter(hasTwo).forEach(({ box, main }) => {
      const text = shownText(values.get(main!.path) ?? NaN, main!.format);
      if (text.length <= room(box)) {
        context.fillText(text, middle(box), line(box) + LINE / 2);
      }
    });
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
