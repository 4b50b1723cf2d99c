import type { ComponentType, Events, Rest } from '../shell/contract';
import { Subject } from '../shell/observable';

/** The library, read anew when it changes. */
export function createTypes(rest: Rest, events: Events): Subject<ReadonlyMap<string, ComponentType>> {
  const types = new Subject<ReadonlyMap<string, ComponentType>>(new Map());
  const read = async (): Promise<void> => {
    const found = new Map<string, ComponentType>();
    let cursor: string | undefined;
    do {
      const page = await rest.get<{ readonly items: readonly ComponentType[]; readonly next?: string }>('/component-types', {
        query: { limit: 200, cursor },
      });
      page.items.forEach((type) => found.set(type.id, type));
      cursor = page.next;
    } while (cursor !== undefined);
    types.set(found);
  };
  const again = () => void read().catch(() => setTimeout(again, 1000));
  events.on('library', again);
  events.on('gap', again);
  again();
  return types;
}
