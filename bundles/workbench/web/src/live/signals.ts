import { Quality, type Dispose, type Frame, type Rest, type Signals, type Subscription } from '../shell/contract';
import { Subject } from '../shell/observable';
import type { Observable, SimulationStatus } from '../shell/contract';

interface Answer {
  readonly time: number;
  readonly signals: Readonly<Record<string, { readonly value: number | boolean | null; readonly quality: 'good' | 'uncertain' | 'bad' }>>;
}

/** Live values, asked for five times a second. */
export function createSignals(rest: Rest, simulation: Observable<SimulationStatus | undefined>): Signals {
  const time = new Subject(0);
  const connection = new Subject<'connecting' | 'live' | 'gone'>('connecting');
  const subscriptions = new Set<{ paths: readonly string[]; listener: (frame: Frame) => void; simulation: number | undefined }>();

  async function ask(): Promise<void> {
    const id = simulation.get()?.id;
    if (id !== undefined) {
      try {
        const answer = await rest.get<Answer>(`/simulations/${id}/signals`);
        connection.set('live');
        time.set(answer.time);
        subscriptions.forEach(({ paths, listener }) => {
          const values = Float64Array.from(paths, (path) => Number(answer.signals[path]?.value ?? NaN));
          const quality = Uint8Array.from(paths, (path) => Quality[answer.signals[path]?.quality ?? 'absent']);
          listener({ time: answer.time, values, quality });
        });
      } catch {
        connection.set('gone');
      }
    }
    setTimeout(() => void ask(), 200);
  }
  void ask();
  return {
    time,
    connection,
    subscribe(paths, listener, options?: Subscription): Dispose {
      const subscription = { paths, listener, simulation: options?.simulation };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
  };
}
