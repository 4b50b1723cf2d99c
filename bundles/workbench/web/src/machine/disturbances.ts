import { formatOf } from '../controls/numbers';
import type { Schemas } from '../live/api';
import { portOf } from '../model/edits';
import type { Port } from '../model/ports';
import { isAlive } from '../model/simulation';
import { Problem, type Workbench } from '../shell/contract';
import { exact, type Description } from './meaning';

export type Fault = Schemas['Fault'];
export type Override = Schemas['SignalOverride'];
type FaultKind = Fault['kind'];

export interface Kind {
  readonly kind: FaultKind;
  readonly title: string;
  /** Present where the fault has a value that is asked for: what for, and what it is. */
  readonly asks?: string;
  readonly of?: (port: Port) => Description;
  readonly value?: string;
}

const change = ({ format: { declared, display } }: Port) => ({ name: 'Bias', kind: 'real', unit: declared, display, difference: true });

/** What every output can have, whatever its type: the API's kinds of faults with the words on the screen. */
export const KINDS: readonly Kind[] = [
  { kind: 'stuck', title: 'Stuck' },
  { kind: 'bias', title: 'Bias', asks: 'How far it is off', of: change },
  { kind: 'drift', title: 'Drift', asks: 'How fast it drifts', of: ({ format: { declared, display } }) => ({ name: 'Drift', kind: 'real', unit: `${declared}/s`, display: `${display}/min` }) },
  { kind: 'noise', title: 'Noise', asks: 'Its standard deviation', of: (port) => ({ ...change(port), name: 'Noise', min: 0 }) },
  { kind: 'scale', title: 'Scale', asks: 'The factor, e.g. 1.2', of: () => ({ name: 'Scale', kind: 'real', unit: '1', display: '1' }) },
  { kind: 'delay', title: 'Delay', asks: 'How late it comes', of: () => ({ name: 'Delay', kind: 'real', unit: 's', display: 's', min: 0 }) },
  { kind: 'quality', title: 'Bad quality', value: 'Bad' },
];

/** Why nothing can be disturbed while nothing runs, and the way out. */
export const NEEDS_RUN = 'Faults and overrides act on what runs: press Run first.';

function simulationId(workbench: Workbench): number {
  const status = workbench.machine.simulation.get();
  if (!isAlive(status)) {
    throw new Problem(409, 'Not running', NEEDS_RUN);
  }
  return status.id;
}

interface Kept {
  readonly id: number;
  readonly signal: string;
  readonly kind?: FaultKind;
}

interface Request {
  readonly signal: string;
  readonly kind?: FaultKind;
  readonly value?: unknown;
}

let turn: Promise<void> = Promise.resolve();

/** What is done to simulations is done one after the other: whoever undoes and redoes quickly ends where they wanted to. */
function inTurn(act: () => Promise<void>): Promise<void> {
  const done = turn.then(act);
  turn = done.catch(() => undefined);
  return done;
}

/** The way into force and out of it. What is undone and redone has another id each time: it is found by what it is. */
function ways(workbench: Workbench, collection: 'faults' | 'overrides', request: Request) {
  const { rest } = workbench;
  const path = () => `/simulations/${simulationId(workbench)}/${collection}`;
  const begin = (at: string) => rest.post<void>(at, request);
  const end = async (at: string) => {
    const { items } = await rest.get<{ readonly items: readonly Kept[] }>(at, { query: { limit: 1000 } });
    const kept = items.filter(({ signal, kind }) => signal === request.signal && kind === request.kind).at(-1);
    await (kept && rest.delete(`${at}/${kept.id}`));
  };
  const now = (way: (at: string) => Promise<void>) => async () => {
    const at = path(); // of what runs when it is asked for
    await inTurn(() => way(at));
  };
  return { begin: now(begin), end: now(end) };
}

async function begin(workbench: Workbench, collection: 'faults' | 'overrides', label: string, request: Request): Promise<void> {
  const way = ways(workbench, collection, request);
  await way.begin();
  workbench.history.did(label, way.end, way.begin);
  workbench.notices.announce(label);
}

async function end(workbench: Workbench, collection: 'faults' | 'overrides', label: string, request: Request): Promise<void> {
  const way = ways(workbench, collection, request);
  await way.end();
  workbench.history.did(label, way.begin, way.end);
  workbench.notices.announce(label);
}

export function inject(workbench: Workbench, signal: string, kind: FaultKind, value?: unknown): Promise<void> {
  return begin(workbench, 'faults', `Fault ${kind === 'own' ? signal : `${kind} ${signal}`}`, { signal, kind, ...(value !== undefined && { value }) });
}

export function clearFault(workbench: Workbench, fault: Fault): Promise<void> {
  const { signal, kind, value } = fault;
  return end(workbench, 'faults', `Clear ${signal}`, { signal, kind, ...(value !== undefined && { value }) });
}

export function override(workbench: Workbench, signal: string, value: unknown): Promise<void> {
  return begin(workbench, 'overrides', `Override ${signal}`, { signal, value });
}

export function clearOverride(workbench: Workbench, kept: Override): Promise<void> {
  return end(workbench, 'overrides', `End override of ${kept.signal}`, { signal: kept.signal, value: kept.value });
}

export interface Possible {
  readonly kind: FaultKind;
  readonly title: string;
  /** The fault of the type that `own` names. */
  readonly own?: Schemas['FaultDescriptor'];
}

export function possibleFaults(workbench: Workbench, component: string): readonly Possible[] {
  const file = workbench.machine.document.get()?.file;
  const type = workbench.machine.types.get().get(file?.components[component]?.type ?? '');
  const own = (type?.faults ?? []).map((fault): Possible => ({ kind: 'own', title: words(fault.name), own: fault }));
  return [...KINDS.slice(0, 1), ...own, ...KINDS.slice(1)];
}

/** What a fault in force is called, wherever it is shown. */
export function faultTitle({ kind, signal, value }: Pick<Fault, 'kind' | 'signal' | 'value'>): string {
  if (kind === 'own') {
    return words(portOf(signal).port);
  }
  // What is asked for here is plainly bad; others may ask for any quality that the API knows.
  return kind === 'quality' && !/^bad$/i.test(String(value)) ? `Quality ${String(value)}` : (KINDS.find((each) => each.kind === kind)?.title ?? kind);
}

/** How much of it there is, in the unit that fits its kind; empty where the title says it all. */
export function faultValue({ kind, value, unit }: Pick<Fault, 'kind' | 'value' | 'unit'>, port: Port | undefined): string {
  const isAmount = typeof value === 'number' || (kind === 'stuck' && typeof value === 'boolean');
  if (!isAmount) {
    return '';
  }
  const of = KINDS.find((each) => each.kind === kind)?.of;
  const format = port === undefined || kind === 'own' ? formatOf({ kind: 'real', unit, display: unit }) : of === undefined ? port.format : formatOf(of(port));
  return exact(Number(value), format);
}

/** `wireBreak` as people read it. */
function words(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
