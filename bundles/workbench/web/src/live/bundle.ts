import { Quality, type Frame } from '../shell/contract';
import type { WireFrame } from './frames';

/** Somebody who wants some signals. */
export class Wish {
  private places = new Int32Array(0);
  private frame: { time: number; values: Float64Array; quality: Uint8Array };

  constructor(readonly paths: readonly string[], private readonly listener: (frame: Frame) => void) {
    this.frame = { time: 0, values: new Float64Array(paths.length), quality: new Uint8Array(paths.length) };
  }

  /** Looks up where its signals are among those that are sent. */
  place(index: ReadonlyMap<string, number>): void {
    this.places = Int32Array.from(this.paths, (path) => index.get(path) ?? -1);
  }

  take(sent: WireFrame): void {
    if (this.places.length !== this.paths.length) {
      return;
    }
    const { values, quality } = this.frame;
    this.places.forEach((place, i) => {
      values[i] = place < 0 ? NaN : sent.values[place]!;
      quality[i] = place < 0 ? Quality.absent : (sent.quality?.[place] ?? Quality.good);
    });
    this.frame.time = sent.time;
    this.listener(this.frame);
  }
}

/** All wishes of one simulation at one rate: one subscription over the wire, whose signals are those of all of them. */
export class Bundle {
  readonly wishes = new Set<Wish>();
  private known: readonly string[] = [];

  constructor(readonly simulation: number | undefined, readonly hz: number) {}

  /** The signals that are to be sent now; undefined where those that are sent already will do. */
  changed(): readonly string[] | undefined {
    const wanted = new Set<string>();
    this.wishes.forEach((wish) => wish.paths.forEach((path) => wanted.add(path)));
    if (wanted.size === this.known.length && this.known.every((path) => wanted.has(path))) {
      return undefined;
    }
    return [...wanted];
  }

  /** From now on these are sent, in this order. */
  sends(paths: readonly string[]): void {
    this.known = paths;
    const index = new Map(paths.map((path, i) => [path, i]));
    this.wishes.forEach((wish) => wish.place(index));
  }

  /** A wish that came later may find all its signals among those that are sent. */
  place(): void {
    this.sends(this.known);
  }

  /** Nothing is sent any more: the connection is another one, or the simulation. */
  forget(): void {
    this.known = [];
  }
}
