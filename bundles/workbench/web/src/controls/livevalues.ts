import { Quality, type Dispose, type Frame, type Workbench } from '../shell/contract';

/** Takes what is to be shown, which is the last good value while quality is bad, and what the signal has at present. */
export type Write = (value: number, quality: number, present: number) => void;
export type Judge = (quality: number) => void;

interface Watched {
  readonly writers: Set<Write>;
  readonly judges: Set<Judge>;
  value: number;
  quality: number;
  /** The last value that was not bad; NaN while none is known. */
  good: number;
}

const shownOf = ({ value, quality, good }: Watched) => (quality === Quality.bad ? good : value);

type LiveWorkbench = Pick<Workbench, 'signals' | 'settings'> & { readonly machine: Pick<Workbench['machine'], 'simulation'> };

/**
 * Every live value that a window shows by one subscription. Writers change text and attributes of elements themselves, and
 * are called when their value changes, never through React's state.
 */
export class LiveValues {
  private readonly watched = new Map<string, Watched>();
  private paths: readonly string[] = [];
  private end: Dispose = () => undefined;
  private due = false;
  time = 0;

  constructor(private readonly workbench: LiveWorkbench) {
    const { simulation } = workbench.machine;
    let id = simulation.get()?.id;
    simulation.subscribe(() => {
      if (simulation.get()?.id !== id) {
        id = simulation.get()?.id;
        this.forget();
      }
    });
  }

  watch(path: string, write: Write): Dispose {
    const entry = this.entry(path);
    entry.writers.add(write);
    write(shownOf(entry), entry.quality, entry.value);
    return () => {
      entry.writers.delete(write);
      this.leave(path, entry);
    };
  }

  /** Tells how good a signal is, now and when that changes. */
  watchQuality(path: string, judge: Judge): Dispose {
    const entry = this.entry(path);
    entry.judges.add(judge);
    judge(entry.quality);
    return () => {
      entry.judges.delete(judge);
      this.leave(path, entry);
    };
  }

  isGoodKnown(path: string): boolean {
    return !Number.isNaN(this.watched.get(path)?.good ?? NaN);
  }

  /** Takes what was good before this window saw the signal. */
  remember(path: string, good: number): void {
    const entry = this.watched.get(path);
    if (entry !== undefined && Number.isNaN(entry.good)) {
      entry.good = good;
      this.write(entry);
    }
  }

  private entry(path: string): Watched {
    const known = this.watched.get(path);
    if (known !== undefined) {
      return known;
    }
    const entry: Watched = { writers: new Set(), judges: new Set(), value: NaN, quality: Quality.absent, good: NaN };
    this.watched.set(path, entry);
    this.later();
    return entry;
  }

  private leave(path: string, entry: Watched): void {
    if (entry.writers.size + entry.judges.size === 0 && this.watched.get(path) === entry) {
      this.watched.delete(path);
      this.later();
    }
  }

  private later(): void {
    if (!this.due) {
      this.due = true;
      setTimeout(() => {
        this.due = false;
        this.subscribe();
      }, 20);
    }
  }

  private subscribe(): void {
    const paths = [...this.watched.keys()].sort();
    if (paths.join('\n') !== this.paths.join('\n')) {
      this.end();
      this.paths = paths;
      const hz = this.workbench.settings.get('live.hz', 20);
      this.end = paths.length === 0 ? () => undefined : this.workbench.signals.subscribe(paths, (frame) => this.show(paths, frame), { hz });
    }
  }

  private show(paths: readonly string[], frame: Frame): void {
    this.time = frame.time;
    for (let i = 0; i < paths.length; i++) {
      const entry = this.watched.get(paths[i]!);
      const value = frame.values[i]!;
      const quality = frame.quality[i]!;
      if (entry !== undefined) {
        this.take(entry, value, quality, quality === Quality.bad ? entry.good : value);
      }
    }
  }

  private take(entry: Watched, value: number, quality: number, good: number): void {
    const judged = entry.quality !== quality;
    if (judged || !Object.is(entry.value, value)) {
      entry.value = value;
      entry.quality = quality;
      entry.good = good;
      this.write(entry);
      if (judged) {
        entry.judges.forEach((judge) => judge(quality));
      }
    }
  }

  private write(entry: Watched): void {
    entry.writers.forEach((write) => write(shownOf(entry), entry.quality, entry.value));
  }

  /** What signals had in another simulation tells nothing of this one, nor of a machine that does not run. */
  private forget(): void {
    this.time = 0;
    this.watched.forEach((entry) => this.take(entry, NaN, Quality.absent, NaN));
  }
}

const all = new WeakMap<Workbench, LiveValues>();

export function liveValues(workbench: Workbench): LiveValues {
  const known = all.get(workbench) ?? new LiveValues(workbench);
  all.set(workbench, known);
  return known;
}
