import type { Dispose, Observable } from './contract';

/** An observable that its owner sets. */
export class Subject<T> implements Observable<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = (): T => this.value;

  readonly subscribe = (listener: () => void): Dispose => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: T): void {
    if (!Object.is(value, this.value)) {
      this.value = value;
      [...this.listeners].forEach((listener) => listener());
    }
  }
}

/** What is computed from others; computed anew when one of them changes and it is asked for. */
export function derived<T>(sources: readonly Observable<unknown>[], compute: () => T): Observable<T> {
  let seen: unknown[] | undefined;
  let value: T;
  return {
    get() {
      const now = sources.map((source) => source.get());
      if (seen === undefined || now.some((each, i) => !Object.is(each, seen?.[i]))) {
        seen = now;
        value = compute();
      }
      return value;
    },
    subscribe(listener) {
      const ends = sources.map((source) => source.subscribe(listener));
      return () => ends.forEach((end) => end());
    },
  };
}
