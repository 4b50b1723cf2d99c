import type { Rest, SimulationStatus } from '../shell/contract';
import type { Schemas } from '../live/api';

/** Something that wants attention, wherever it comes from. */
export interface Trouble {
  readonly severity: 'error' | 'warning' | 'info';
  /** What is wrong and what to do, as sentences. */
  readonly text: string;
  /** What it is about, as people call it. */
  readonly source: string;
  /** Paths in the machine that show it when they are selected. */
  readonly select?: readonly string[];
  /** The view that shows it. */
  readonly view?: readonly [string, ...string[]];
  readonly detail?: string;
}

/** All but a note refuse the start. */
const SEVERITIES = { mistake: 'error', incomplete: 'warning', note: 'info' } as const;

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** The path that is selected in the machine for a place in its file: `/components/tank/parameters/area` is `tank`. */
export function selected(pointer: string): readonly string[] {
  const [list, name] = pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (name === undefined) {
    return [];
  }
  return list === 'connections' ? [`> ${name}`] : list === 'components' || list === 'bindings' ? [name] : [];
}

/** Mistakes in the machine's file. */
export async function inMachine(rest: Rest, machineModelId: number, signal: AbortSignal): Promise<Trouble[]> {
  const { items } = await rest.get<{ readonly items: readonly Schemas['ListedProblem'][] }>(`/machine-models/${machineModelId}/problems`, { signal });
  return items.map((problem) => ({
    severity: SEVERITIES[problem.severity],
    text: problem.message,
    source: selected(problem.path)[0] ?? problem.path.split('/').slice(1, 3).join(' '),
    select: selected(problem.path),
  }));
}

/** Alarms that are raised in what runs. */
export function inSimulation(status: SimulationStatus | undefined): Trouble[] {
  const alarms = (status?.alarms ?? []).map((alarm): Trouble => ({
    severity: alarm.severity,
    text: alarm.text,
    source: alarm.source,
    select: [alarm.source],
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

/** The worst first. */
export function sorted(troubles: readonly Trouble[]): Trouble[] {
  return [...troubles].sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.source.localeCompare(b.source));
}
