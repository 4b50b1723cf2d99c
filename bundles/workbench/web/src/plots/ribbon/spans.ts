import { convert, parseQuantity } from '../../controls/units';
import type { Schemas } from '../../live/api';
import { faultTitle, type Fault } from '../../machine/disturbances';
import { portOf } from '../../model/edits';
import { placeOf } from '../../model/place';
import { isBadQuality } from '../../model/quality';

/** What the ribbon above the lanes tells: a sentence and when it held, in simulated seconds; `to` is absent while it does. */
export interface Span {
  readonly from: number;
  readonly to: number | undefined;
  readonly text: string;
  readonly sort: 'fault' | 'quality' | 'alarm' | 'gap';
}

type Commands = Schemas['Journal']['commands'];

/** A fault that was injected, and when it acted. */
export interface Injected {
  readonly signal: string;
  readonly kind: string;
  readonly value: unknown;
  readonly from: number;
  readonly to: number | undefined;
}

interface Asked {
  readonly kind?: string;
  readonly value?: unknown;
  readonly for?: unknown;
}

/** How long a fault was asked to act. */
function secondsOf(asked: unknown): number | undefined {
  const typed = asked === undefined || asked === null ? undefined : parseQuantity(String(asked));
  return typed && (typed.unit === '' ? typed.value : convert(typed.value, typed.unit, 's'));
}

/** The faults that were injected into a run, by its journal, in the order in which they began. What is cleared is named by its number among faults and overrides. */
export function injectedInto(commands: Commands, step: number): readonly Injected[] {
  const all: (Injected & { readonly id: number })[] = [];
  let id = 0;
  const end = (ended: (each: Injected & { readonly id: number }) => boolean, at: number) => all.forEach((each, i) => {
    if (ended(each) && (each.to === undefined || each.to > at)) {
      all[i] = { ...each, to: at };
    }
  });
  for (const { tick, kind, values } of commands) {
    for (const [signal, value] of Object.entries(values)) {
      const at = tick * step;
      if (kind === 'clear') {
        end((each) => each.id === value, at);
      } else if (kind === 'fault' || kind === 'override') {
        id++;
      }
      if (kind === 'fault') {
        const asked = (value ?? {}) as Asked;
        const lasting = secondsOf(asked.for);
        end((each) => each.signal === signal && each.kind === (asked.kind ?? ''), at);
        all.push({ id, signal, kind: asked.kind ?? '', value: asked.value, from: at, to: lasting === undefined ? undefined : at + lasting });
      }
    }
  }
  return all.map(({ id: _, ...fault }) => fault);
}

/** Says a value of a fault with its unit. */
export type ValueText = (signal: string, value: number, kind: string) => string;

/** A fault in words: `inletValve.position stuck at 62 %`. */
function faultText({ signal, kind, value }: Injected, text: ValueText): string {
  const title = faultTitle({ signal, kind: kind as Fault['kind'], value }).toLowerCase();
  const what = `${kind === 'own' ? portOf(signal).component : signal} ${title}`;
  const how = typeof value === 'number' ? text(signal, value, kind) : typeof value === 'string' && kind !== 'quality' ? value : '';
  return how === '' ? what : kind === 'stuck' ? `${what} at ${how}` : `${what} ${how}`;
}

/** What the ribbon tells of faults. */
export function spansOf(faults: readonly Injected[], text: ValueText): readonly Span[] {
  return faults.map((fault) => ({ from: fault.from, to: fault.to, text: faultText(fault, text), sort: isBadQuality(fault) ? 'quality' : 'fault' }));
}

/** The alarms that were raised, each with what it is about, unless its text says so itself. */
export function alarmsOf(alarms: readonly Schemas['Alarm'][], step: number): readonly Span[] {
  return alarms.map(({ source, text, raised, cleared }) => {
    const about = placeOf(source, undefined).source;
    return {
      from: raised * step,
      to: cleared === undefined ? undefined : cleared * step,
      text: text.includes(about) ? text : `${about}: ${text}`,
      sort: 'alarm',
    };
  });
}
