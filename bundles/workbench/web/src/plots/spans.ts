import type { Schemas } from '../live/api';

/** What the ribbon above the lanes tells: a sentence and when it held, in simulated seconds; `to` is absent while it does. */
export interface Span {
  readonly from: number;
  readonly to: number | undefined;
  readonly text: string;
  readonly sort: 'fault' | 'alarm' | 'gap';
}

/** The faults that were injected into a run, by its journal. */
export function faultsOf(commands: Schemas['Journal']['commands'], step: number): Span[] {
  const over: Span[] = [];
  const open = new Map<string, Span>();
  for (const { tick, kind, values } of commands) {
    for (const [signal, value] of Object.entries(values)) {
      const ended = kind === 'clear' || kind === 'fault' ? open.get(signal) : undefined;
      if (ended !== undefined) {
        over.push({ ...ended, to: tick * step });
        open.delete(signal);
      }
      if (kind === 'fault') {
        const how = (value as { readonly kind?: string } | null)?.kind ?? '';
        open.set(signal, { from: tick * step, to: undefined, text: how === 'own' ? signal : `${signal} ${how}`, sort: 'fault' });
      }
    }
  }
  return [...over, ...open.values()];
}
