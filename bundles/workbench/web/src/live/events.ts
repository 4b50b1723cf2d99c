import type { Dispose, Events } from '../shell/contract';

const PAUSE_MILLISECONDS = 2_000;

/**
 * The host's events. `EventSource` comes again by itself where the connection broke, and not where it was refused, as by a host
 * that is just starting: then it is opened anew, behind the event that was seen last.
 */
export function createEvents(url = '/api/v1/events'): Events {
  const listeners = new Map<string, Set<(event: never) => void>>();
  let source: EventSource;
  let last = '';

  function tell(event: MessageEvent<string>): void {
    last = event.lastEventId;
    const data = JSON.parse(event.data) as never;
    [...(listeners.get(event.type) ?? [])].forEach((each) => each(data));
  }
  function open(): void {
    source = new EventSource(last === '' ? url : `${url}?after=${encodeURIComponent(last)}`);
    listeners.forEach((_, type) => source.addEventListener(type, tell));
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, PAUSE_MILLISECONDS);
      }
    };
  }
  open();
  return {
    on<T>(type: string, listener: (event: T) => void): Dispose {
      const those = listeners.get(type) ?? new Set();
      if (!listeners.has(type)) {
        listeners.set(type, those);
        source.addEventListener(type, tell);
      }
      those.add(listener);
      return () => those.delete(listener);
    },
  };
}
