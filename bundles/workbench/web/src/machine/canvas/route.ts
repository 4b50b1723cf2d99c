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
/** How far what stands in a way is passed. */
const PASS = 8;
/** So many of what stands in a way are gone around. */
const MOST_PASSED = 4;
/** Half of what a label takes. */
const LABEL = { x: 28, y: 10 } as const;
/** Where along a part of a way a label may stand, the best place first. */
const PLACES = [0.5, 0.25, 0.75];

/** How often a way runs through boxes; no more is counted than `most`. */
function collisions(points: readonly Point[], boxes: readonly Box[], most = Infinity): number {
  let count = 0;
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const [left, right, top, bottom] = [Math.min(a.x, b.x), Math.max(a.x, b.x), Math.min(a.y, b.y), Math.max(a.y, b.y)];
    for (const box of boxes) {
      if (right > box.left && left < box.right && bottom > box.top && top < box.bottom && ++count > most) {
        return count;
      }
    }
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

/** How many boxes a label at a point would lie on. */
function covered({ x, y }: Point, boxes: readonly Box[]): number {
  return boxes.filter((box) => x + LABEL.x > box.left && x - LABEL.x < box.right && y + LABEL.y > box.top && y - LABEL.y < box.bottom).length;
}

/** A place for a label where it lies on as few boxes as possible: in the middle of the longest part of the way, else beside it. */
function labelOf(points: readonly Point[], boxes: readonly Box[]): Point {
  let best = { at: points[0]!, covered: Infinity, room: -1 };
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!];
    const size = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    PLACES.forEach((share, rank) => {
      const at = { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
      const found = { at, covered: covered(at, boxes), room: size / (rank + 1) };
      if (found.covered < best.covered || (found.covered === best.covered && found.room > best.room)) {
        best = found;
      }
    });
  }
  return best.at;
}

/** Whether a point lies in a box. */
export function holds({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A component that a way begins or ends at keeps no clearance there. */
function opened(box: Box, source: Point, target: Point): Box {
  return !holds(box, source) && !holds(box, target) ? box : { ...box, left: box.left + (holds(box, target) ? CLEARANCE : 0), right: box.right - (holds(box, source) ? CLEARANCE : 0) };
}

/**
 * A way along the axes from an output on the right of a component to an input on the left of another, around components where
 * there is one: the fewest collisions, then the shortest.
 *
 * @param around the boxes of components, larger by the clearance
 */
export function route(source: Point, end: Point, around: readonly Box[]): Route {
  const target = Math.abs(end.y - source.y) < 1 ? { x: end.x, y: source.y } : end; // measured in pixels of the screen, neighbours differ by less
  const boxes = around.map((box) => opened(box, source, target));
  const by = (x: number): readonly Point[] => [source, { x, y: source.y }, { x, y: target.y }, target];
  const [out, into] = [source.x + STUB, target.x - STUB];
  const over = (y: number, right = out, left = into): readonly Point[] => [source, { x: right, y: source.y }, { x: right, y }, { x: left, y }, { x: left, y: target.y }, target];
  const room = target.x - source.x;
  const near = boxes.filter((box) => box.right > Math.min(source.x, target.x) - STUB && box.left < Math.max(source.x, target.x) + STUB);
  const above = Math.min(source.y, target.y, ...near.map((box) => box.top)) - CHANNEL;
  const below = Math.max(source.y, target.y, ...near.map((box) => box.bottom)) + CHANNEL;
  const levels = [above, below, ...between(around.find((box) => holds(box, source)), around.find((box) => holds(box, target)))];
  const best = cheapest([
    ...(room >= 2 * CLEARANCE ? [by((source.x + target.x) / 2)] : []),
    ...(room >= 2 * STUB ? [by(into), by(out)] : []),
    ...levels.map((y) => over(y)),
  ], boxes);
  const passed = best.hits === 0 ? [] : near.filter((box) => collisions(best.points, [box]) > 0).slice(0, MOST_PASSED);
  const { points } = passed.length === 0 ? best : cheapest([
    best.points,
    ...[...levels, ...passed.flatMap(({ top, bottom }) => [top - PASS, bottom + PASS])].flatMap((y) => {
      const [right, left] = [Math.max(out, ...passed.map((box) => box.right + PASS)), Math.min(into, ...passed.map((box) => box.left - PASS))];
      return [over(y), over(y, right), over(y, out, left), over(y, right, left)];
    }),
    ...(room >= 2 * STUB ? passed.flatMap(({ left, right }) => [left - PASS, right + PASS].filter((x) => x > source.x && x < target.x).map(by)) : []),
  ], boxes);
  return { points, label: labelOf(points, around) };
}

/** Levels between two boxes of which one is above the other: in the middle, and close to each. */
function between(one: Box | undefined, other: Box | undefined): readonly number[] {
  if (one === undefined || other === undefined) {
    return [];
  }
  const [upper, lower] = one.top < other.top ? [one, other] : [other, one];
  return upper.bottom <= lower.top ? [(upper.bottom + lower.top) / 2, upper.bottom + PASS, lower.top - PASS] : [];
}

interface Candidate {
  readonly points: readonly Point[];
  readonly hits: number;
}

/** Of the candidates with the fewest collisions the shortest, or the first of those that are alike. */
function cheapest(candidates: readonly (readonly Point[])[], boxes: readonly Box[]): Candidate {
  const inOrder = candidates.map((points, i) => ({ points, size: length(points) + i })).sort((a, b) => a.size - b.size);
  let best: Candidate = { points: [], hits: Infinity };
  for (const { points } of inOrder) {
    const hits = collisions(points, boxes, best.hits - 1);
    if (hits < best.hits) {
      best = { points, hits };
    }
    if (hits === 0) {
      break;
    }
  }
  return { ...best, points: simplified(best.points) };
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
