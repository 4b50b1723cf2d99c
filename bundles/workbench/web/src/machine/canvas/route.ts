export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
}

/** How far connections keep off from what they go around. */
export const CLEARANCE = 6;
const STUB = 16;
const CHANNEL = 28;
const RADIUS = 8;

function crosses(a: Point, b: Point, box: Box): boolean {
  return Math.max(a.x, b.x) > box.left && Math.min(a.x, b.x) < box.right && Math.max(a.y, b.y) > box.top && Math.min(a.y, b.y) < box.bottom;
}

function collisions(points: readonly Point[], boxes: readonly Box[]): number {
  let count = 0;
  for (let i = 1; i < points.length; i++) {
    count += boxes.filter((box) => crosses(points[i - 1]!, points[i]!, box)).length;
  }
  return count;
}

function length(points: readonly Point[]): number {
  return points.slice(1).reduce((sum, point, i) => sum + Math.abs(point.x - points[i]!.x) + Math.abs(point.y - points[i]!.y), 0);
}

function simplified(points: readonly Point[]): readonly Point[] {
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    return before === undefined || after === undefined || !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

function middle(points: readonly Point[]): Point {
  let best: Point = points[0]!;
  let longest = -1;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const size = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (size > longest) {
      longest = size;
      best = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
  }
  return best;
}

/** Whether a point lies in a box. */
export function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A component that a way begins or ends at keeps no clearance there. */
function opened(box: Box, source: Point, target: Point): Box {
  return { ...box, left: box.left + (holds(box, target) ? CLEARANCE : 0), right: box.right - (holds(box, source) ? CLEARANCE : 0) };
}

/**
 * A way along the axes from an output on the right of a component to an input on the left of another, around components where
 * there is one: the fewest collisions, then the shortest.
 *
 * @param around the boxes of components, larger by the clearance
 */
export function route(source: Point, target: Point, around: readonly Box[]): Route {
  const boxes = around.map((box) => opened(box, source, target));
  const by = (x: number): readonly Point[] => [source, { x, y: source.y }, { x, y: target.y }, target];
  const over = (y: number): readonly Point[] => [
    source, { x: source.x + STUB, y: source.y }, { x: source.x + STUB, y }, { x: target.x - STUB, y }, { x: target.x - STUB, y: target.y }, target,
  ];
  const forward = target.x - source.x >= 2 * STUB;
  const near = boxes.filter((box) => box.right > Math.min(source.x, target.x) - STUB && box.left < Math.max(source.x, target.x) + STUB);
  const above = Math.min(source.y, target.y, ...near.map((box) => box.top)) - CHANNEL;
  const below = Math.max(source.y, target.y, ...near.map((box) => box.bottom)) + CHANNEL;
  const candidates = [
    ...(forward ? [by((source.x + target.x) / 2), by(target.x - STUB), by(source.x + STUB)] : []),
    over(above),
    over(below),
  ].map(simplified);
  const best = candidates
    .map((points, i) => ({ points, cost: collisions(points, boxes) * 1e6 + length(points) + i }))
    .reduce((a, b) => (b.cost < a.cost ? b : a));
  return { points: best.points, label: middle(best.points) };
}

/** The way as SVG, corners rounded. */
export function pathOf({ points }: Route): string {
  const [first, ...rest] = points;
  return rest.reduce((path, point, i) => {
    const next = rest[i + 1];
    if (next === undefined) {
      return `${path}L${point.x} ${point.y}`;
    }
    const before = points[i]!;
    const radius = Math.min(RADIUS, Math.hypot(point.x - before.x, point.y - before.y) / 2, Math.hypot(next.x - point.x, next.y - point.y) / 2);
    const towards = (to: Point) => {
      const size = Math.hypot(to.x - point.x, to.y - point.y) || 1;
      return `${point.x + ((to.x - point.x) / size) * radius} ${point.y + ((to.y - point.y) / size) * radius}`;
    };
    return `${path}L${towards(before)}Q${point.x} ${point.y} ${towards(next)}`;
  }, `M${first!.x} ${first!.y}`);
}
