import { formatOf, shownText } from '../controls/numbers';
import type { Schemas } from '../live/api';
import { findPort, portsOf, type Port } from '../model/ports';
import { isAlive } from '../model/simulation';
import { Problem, type Choice, type Workbench } from '../shell/contract';

export type Fault = Schemas['Fault'];
export type Override = Schemas['SignalOverride'];
type Kind = Fault['kind'];

/** What every output can have, whatever its type: the API's kinds of faults with the words on the screen. */
export const KINDS: readonly { readonly kind: Kind; readonly title: string; readonly ask?: (port: Port) => string; readonly value?: string }[] = [
  { kind: 'stuck', title: 'Stuck' },
  { kind: 'bias', title: 'Bias', ask: (port) => `How far it is off, in ${port.format.unit || 'plain numbers'}` },
  { kind: 'drift', title: 'Drift', ask: (port) => `How fast it drifts, e.g. 0.1 ${port.format.unit ? `${port.format.unit}/min` : '1/min'}` },
  { kind: 'noise', title: 'Noise', ask: (port) => `Standard deviation, in ${port.format.unit || 'plain numbers'}` },
  { kind: 'scale', title: 'Scale', ask: () => 'The factor, e.g. 1.2' },
  { kind: 'delay', title: 'Delay', ask: () => 'How late it comes, e.g. 2 s' },
  { kind: 'quality', title: 'Bad quality', value: 'Bad' },
];

function simulationId(workbench: Workbench): number {
  const status = workbench.machine.simulation.get();
  if (!isAlive(status)) {
    throw new Problem(409, 'Not running', 'Faults and overrides act on what runs. Press Run first.');
  }
  return status.id;
}

interface Kept {
  readonly id: number;
  readonly signal: string;
  readonly kind?: Kind;
}

interface Request {
  readonly signal: string;
  readonly kind?: Kind;
  readonly value?: unknown;
}

/** The way into force and out of it. What is undone and redone has another id each time: it is found by what it is. */
function ways(workbench: Workbench, collection: 'faults' | 'overrides', request: Request) {
  const { rest } = workbench;
  const path = () => `/simulations/${simulationId(workbench)}/${collection}`;
  return {
    begin: () => rest.post<void>(path(), request),
    end: async () => {
      const { items } = await rest.get<{ readonly items: readonly Kept[] }>(path(), { query: { limit: 1000 } });
      const kept = items.filter(({ signal, kind }) => signal === request.signal && kind === request.kind).at(-1);
      await (kept && rest.delete(`${path()}/${kept.id}`));
    },
  };
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

export function inject(workbench: Workbench, signal: string, kind: Kind, value?: unknown): Promise<void> {
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
  readonly kind: Kind;
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

/** `wireBreak` as people read it. */
export function words(name: string): string {
  const spaced = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Asks for what is missing of a fault, and injects it. */
export async function askFault(workbench: Workbench, component: string, { kind, own }: Possible, signal?: string): Promise<void> {
  const file = workbench.machine.document.get()?.file;
  if (file === undefined) {
    return;
  }
  if (own !== undefined) {
    const format = formatOf({ ...own, display: own.unit });
    const range = own.min === undefined || own.max === undefined ? '' : ` ${shownText(own.min, format)} … ${shownText(own.max, format)}.`;
    const value = own.kind === 'boolean' ? true : await workbench.dialogs.text({ title: `${words(own.name)} of ${component}`, label: own.doc, hint: `${own.doc}.${range}`, value: String(own.max ?? 1) });
    if (value !== undefined) {
      await inject(workbench, `${component}.${own.name}`, 'own', value === true ? true : number(value));
    }
    return;
  }
  const outputs = portsOf(workbench.machine, file, component).filter((port) => port.descriptor.direction === 'output');
  const ordered = [...outputs].sort((a, b) => Number(b.descriptor.register) - Number(a.descriptor.register));
  const choices: Choice<Port>[] = ordered.map((port) => ({ label: port.path, detail: port.descriptor.doc, value: port }));
  const port = signal === undefined && ordered.length > 1 ? await workbench.dialogs.pick('Which signal?', choices) : findPort(workbench.machine, file, signal ?? ordered[0]?.path ?? '');
  const about = KINDS.find((each) => each.kind === kind);
  if (port === undefined || about === undefined) {
    return;
  }
  const value = about.ask === undefined ? about.value : await workbench.dialogs.text({ title: `${about.title}: ${port.path}`, label: about.ask(port) });
  if (about.ask === undefined || value !== undefined) {
    await inject(workbench, port.path, kind, value === undefined ? undefined : number(value));
  }
}

/** A plain number goes as one, anything else as it was typed: the host reads its unit. */
export function number(text: string): number | string {
  const plain = Number(text.replace(',', '.'));
  return text.trim() !== '' && Number.isFinite(plain) ? plain : text;
}
