import type { MachineFile } from '../shell/contract';

export interface At {
  readonly x: number;
  readonly y: number;
}

const PITCH = { x: 236, y: 200 };
/** How near a component may stand: as wide as it is, and as tall as a tall one. */
const TAKEN = { x: 180, above: 170, below: 260 };

/** Steps from a place to those of a square ring around it, the nearest first. */
function ring(radius: number): readonly (readonly [number, number])[] {
  const line = Array.from({ length: 2 * radius + 1 }, (_, k) => (k % 2 === 1 ? (k + 1) / 2 : -k / 2));
  return line.flatMap((i) => line.map((j) => [i, j] as const))
    .filter(([i, j]) => Math.max(Math.abs(i), Math.abs(j)) === radius)
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
}

/** The steps from a place that lead to where a component stands. */
function takenFrom({ x, y }: At, file: MachineFile): ReadonlySet<string> {
  const taken = new Set<string>();
  Object.values(file.components).forEach(({ position }) => {
    const [right, down] = position === undefined ? [NaN, NaN] : [position[0] - x, position[1] - y];
    for (let i = Math.floor((right - TAKEN.x) / PITCH.x) + 1; i * PITCH.x < right + TAKEN.x; i++) {
      for (let j = Math.floor((down - TAKEN.above) / PITCH.y) + 1; j * PITCH.y < down + TAKEN.below; j++) {
        taken.add(`${i} ${j}`);
      }
    }
  });
  return taken;
}

/** The place next to the one wished for where no component stands; however many there are, some ring has one. */
export function freePlace(file: MachineFile, wish: At): At {
  const taken = takenFrom(wish, file);
  for (let radius = 0; ; radius++) {
    const free = ring(radius).find(([i, j]) => !taken.has(`${i} ${j}`));
    if (free !== undefined) {
      return { x: wish.x + free[0] * PITCH.x, y: wish.y + free[1] * PITCH.y };
    }
  }
}
