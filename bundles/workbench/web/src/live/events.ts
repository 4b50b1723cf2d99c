import type { Dispose, Events } from '../shell/contract';

/** The host's events by `EventSource`, which comes again with the id that it saw last. */
export function createEvents(url = '/api/v1/events'): Events {
  const listeners = new Map<string, Set<(event: never) => void>>();
  const source = new EventSource(url);
  return {
    on<T>(type: string, listener: (event: T) => void): Dispose {
      const those = listeners.get(type) ?? new Set();
      if (!listeners.has(type)) {
        listeners.set(type, those);
        source.addEventListener(type, (event) => {
          const data = JSON.parse((event as MessageEvent<string>).data) as never;
          [...those].forEach((each) => each(data));
        });
      }
      those.add(listener);
      return () => those.delete(listener);
    },
  };
}
