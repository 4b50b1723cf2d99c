import { Quality, type Dispose, type Frame, type Workbench } from '../shell/contract';

export type Write = (value: number, quality: number) => void;

interface Watched {
  readonly writers: Set<Write>;
  value: number;
  quality: number;
}

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

  constructor(private readonly workbench: Pick<Workbench, 'signals' | 'settings'>) {}

  watch(path: string, write: Write): Dispose {
    const known = this.watched.get(path);
    const entry = known ?? { writers: new Set<Write>(), value: NaN, quality: Quality.absent };
    entry.writers.add(write);
    if (known === undefined) {
      this.watched.set(path, entry);
      this.later();
    } else {
      write(entry.value, entry.quality);
    }
    return () => {
      entry.writers.delete(write);
      if (entry.writers.size === 0 && this.watched.get(path) === entry) {
        this.watched.delete(path);
        this.later();
      }
    };
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
      if (entry !== undefined && (!Object.is(entry.value, value) || entry.quality !== quality)) {
        entry.value = value;
        entry.quality = quality;
        entry.writers.forEach((write) => write(value, quality));
      }
    }
  }
}

const all = new WeakMap<Workbench, LiveValues>();

export function liveValues(workbench: Workbench): LiveValues {
  const known = all.get(workbench) ?? new LiveValues(workbench);
  all.set(workbench, known);
  return known;
}
