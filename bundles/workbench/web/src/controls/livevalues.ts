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
  private simulation: number | undefined;
  time = 0;

  constructor(private readonly workbench: LiveWorkbench) {}

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
    this.forgetOthers();
    for (let i = 0; i < paths.length; i++) {
      const entry = this.watched.get(paths[i]!);
      const value = frame.values[i]!;
      const quality = frame.quality[i]!;
      if (entry !== undefined && (!Object.is(entry.value, value) || entry.quality !== quality)) {
        const judged = entry.quality !== quality;
        entry.value = value;
        entry.quality = quality;
        entry.good = quality === Quality.bad ? entry.good : value;
        this.write(entry);
        if (judged) {
          entry.judges.forEach((judge) => judge(quality));
        }
      }
    }
  }

  private write(entry: Watched): void {
    entry.writers.forEach((write) => write(shownOf(entry), entry.quality, entry.value));
  }

  /** What was good in another simulation tells nothing of this one. */
  private forgetOthers(): void {
    const id = this.workbench.machine.simulation.get()?.id;
    if (this.simulation !== id) {
      this.simulation = id;
      this.watched.forEach((entry) => (entry.good = NaN));
    }
  }
}

const all = new WeakMap<Workbench, LiveValues>();

export function liveValues(workbench: Workbench): LiveValues {
  const known = all.get(workbench) ?? new LiveValues(workbench);
  all.set(workbench, known);
  return known;
}
