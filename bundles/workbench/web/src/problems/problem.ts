import type { Badge, MachineDocument, MachineFile, Notice, Rest, SimulationStatus } from '../shell/contract';
import type { Schemas } from '../live/api';
import { placeOf, type Place } from '../model/place';

/** Something that wants attention, wherever it comes from. */
export interface Trouble extends Place {
  readonly severity: Notice['severity'];
  /** What is wrong and what to do, as sentences. */
  readonly text: string;
  readonly detail?: string;
}

/** All but a note refuse the start. */
const SEVERITIES = { mistake: 'error', incomplete: 'error', note: 'info' } as const;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Mistakes in the machine's file. */
export async function inMachine(rest: Rest, { id, file }: MachineDocument, signal: AbortSignal): Promise<Trouble[]> {
  const { items } = await rest.get<{ readonly items: readonly Schemas['ListedProblem'][] }>(`/machine-models/${id}/problems`, { signal });
  return items.map(({ severity, message, path }) => ({ severity: SEVERITIES[severity], text: message, ...placeOf(path, file) }));
}

/** Alarms that are raised in what runs. */
export function inSimulation(status: SimulationStatus | undefined, file: MachineFile | undefined): Trouble[] {
  const alarms = (status?.alarms ?? []).map((alarm): Trouble => ({
    severity: alarm.severity,
    text: alarm.text,
    ...placeOf(alarm.source, file),
    ...(alarm.detail !== undefined && { detail: alarm.detail }),
  }));
  const message: Trouble[] = status?.message === undefined ? [] : [{ severity: status.state === 'failed' ? 'error' : 'warning', text: status.message, source: status.machine }];
  return [...message, ...alarms];
}

/** Extensions that do not run, or of which something cannot be used. */
export async function inExtensions(rest: Rest, signal: AbortSignal): Promise<Trouble[]> {
  const [extensions, contributions] = await Promise.all([
    rest.get<{ readonly items: readonly Schemas['Extension'][] }>('/extensions', { signal }),
    rest.get<{ readonly items: readonly Schemas['Contribution'][] }>('/contributions', { signal }),
  ]);
  const about = (id: string, text: string, severity: Trouble['severity']): Trouble => ({ severity, text, source: id, view: ['extensions', id] });
  return [
    ...extensions.items.flatMap((each) => [
      ...(each.problem === undefined ? [] : [about(each.id, each.problem, each.state === 'refused' ? 'error' : 'warning')]),
      ...each.unusable.map((type) => about(each.id, `${type.id}: ${type.reasons.join(' ')}`, 'error')),
    ]),
    ...contributions.items.flatMap((each) => (each.problem === undefined ? [] : [about(each.bundle, each.problem, 'error')])),
  ];
}

/** How many want something to be done, in the colour of the worst; notes want nothing. */
export function badgeOf(troubles: readonly Trouble[]): Badge | undefined {
  const counted = troubles.filter(({ severity }) => severity !== 'info');
  return counted.length === 0 ? undefined : { text: String(counted.length), severity: counted.some(({ severity }) => severity === 'error') ? 'error' : 'warning' };
}

/** The worst first. */
export function sorted(troubles: readonly Trouble[]): Trouble[] {
  return [...troubles].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.source.localeCompare(b.source));
}
