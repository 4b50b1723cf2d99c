import { useEffect } from 'react';
import { useLoaded } from '../live/loaded';
import type { Schemas } from '../live/api';
import { useObservable, useWorkbench } from '../shell/react';

const PERIOD_MILLISECONDS = 1_000;

export interface LinkState {
  readonly link: string;
  readonly state: string;
  readonly message: string;
}

/** How links and bindings of what runs are doing; undefined for a simulation alone. */
export function useCoupled(): { readonly links: readonly LinkState[]; readonly bindings: readonly Schemas['BindingStatus'][] } | undefined {
  const { rest, machine } = useWorkbench();
  const status = useObservable(machine.simulation);
  const id = status !== undefined && status.links.length > 0 ? status.id : undefined;
  const loaded = useLoaded(
    async (signal) => {
      if (id === undefined) {
        return undefined;
      }
      const [links, bindings] = await Promise.all([
        rest.get<{ readonly items: readonly LinkState[] }>(`/simulations/${id}/links`, { signal }),
        rest.get<{ readonly items: readonly Schemas['BindingStatus'][] }>(`/simulations/${id}/bindings`, { signal }),
      ]);
      return { links: links.items, bindings: bindings.items };
    },
    [id],
  );
  useEffect(() => {
    if (id === undefined) {
      return undefined;
    }
    const timer = setInterval(() => !document.hidden && loaded.again(), PERIOD_MILLISECONDS);
    return () => clearInterval(timer);
  }, [id, loaded.again]);
  return loaded.data;
}
