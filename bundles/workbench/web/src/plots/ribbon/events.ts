import { useEffect, useMemo } from 'react';
import { formatOf, shownText } from '../../controls/numbers';
import { useLoaded } from '../../live/loaded';
import type { Schemas } from '../../live/api';
import { descriptorOf } from '../../model/ports';
import type { ComponentType, Rest } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { doubtsOf, type Alarmed, type Doubt } from '../bad';
import { readCourse, type Recorded } from '../recorded';
import { alarmsOf, injectedInto, spansOf, type Injected, type Span, type ValueText } from './spans';

/** What befell a run: what was bad of itself, what the ribbon tells, and of how many of its last seconds samples are kept; undefined for all. */
export interface Events {
  readonly doubts: readonly Doubt[];
  readonly spans: readonly Span[];
  readonly keep: number | undefined;
}

interface Known {
  readonly faults: readonly Injected[];
  readonly alarms: readonly Alarmed[];
  readonly others: readonly Span[];
  readonly keep: number | undefined;
  /** Whether samples of the newest faults are still to come. */
  readonly dated: boolean;
}

const NONE: ReadonlyMap<number, Known> = new Map();
/** Samples of what runs are kept a second late. */
const KEPT_MILLISECONDS = 1_500;
/** Of the signals that got stuck, so many of the newest are asked where. */
const MOST_ASKED = 50;

/** The faults, with the values at which signals got stuck: the journal has them only where somebody gave them. */
async function withStuck(rest: Rest, run: number, faults: readonly Injected[], signal: AbortSignal): Promise<readonly Injected[]> {
  const open = new Set(faults.filter(({ kind, value }) => kind === 'stuck' && value === undefined).slice(-MOST_ASKED));
  return Promise.all(faults.map(async (fault) => {
    const { signal: path, from } = fault;
    const course = open.has(fault) ? await readCourse(rest, run, path, { points: 1, from, to: from }, signal).catch(() => undefined) : undefined;
    return course === undefined ? fault : { ...fault, value: course.last.at(-1) ?? undefined };
  }));
}

async function read(rest: Rest, run: number, signal: AbortSignal): Promise<Known> {
  const [{ setup, samples, state }, { alarms }, { commands }] = await Promise.all([
    rest.get<Schemas['Run']>(`/runs/${run}`, { signal }),
    rest.get<{ readonly alarms: readonly Schemas['Alarm'][] }>(`/runs/${run}/alarms`, { signal }),
    rest.get<Schemas['Journal']>(`/runs/${run}/journal`, { signal }),
  ]);
  const faults = await withStuck(rest, run, injectedInto(commands, setup.step), signal);
  return {
    faults,
    alarms: alarms.map(({ source, raised, cleared }) => ({
      source, from: raised * setup.step, to: cleared === undefined ? undefined : cleared * setup.step, speed: typeof setup.speed === 'number' ? setup.speed : 1,
    })),
    others: [...samples.gaps.map((gap): Span => ({ from: gap.from, to: gap.to, text: gap.reason, sort: 'gap' })), ...alarmsOf(alarms, setup.step)],
    keep: setup.keep,
    dated: state === 'running' && faults.some(({ from }) => from > (samples.until ?? 0)),
  };
}

/** How values of faults of a run's signals are said. */
function textOf({ file, signals }: Recorded, types: ReadonlyMap<string, ComponentType>): ValueText {
  return (path, value, kind) => {
    if (kind === 'scale' || kind === 'delay') {
      return kind === 'scale' ? String(value) : `${value} s`;
    }
    const unit = signals.get(path)?.unit ?? '1';
    const descriptor = descriptorOf(path, file, types) ?? { kind: 'real', unit, display: unit };
    const shown = shownText(value, formatOf({ ...descriptor, difference: kind !== 'stuck' }, unit));
    return kind === 'drift' ? `${shown}/s` : shown;
  };
}

/** The events of runs, by simulated time. */
export function useEvents(runs: readonly Recorded[]): ReadonlyMap<number, Events> {
  const { rest, machine } = useWorkbench();
  const types = useObservable(machine.types);
  const { data = NONE, again } = useLoaded(
    async (signal) => new Map(await Promise.all(runs.map(async ({ run }) => [run, await read(rest, run, signal)] as const))),
    [runs.map(({ run }) => run).join()], ['alarm', 'fault'],
  );
  useEffect(() => {
    if (![...data.values()].some(({ dated }) => dated)) {
      return undefined;
    }
    const due = setTimeout(again, KEPT_MILLISECONDS);
    return () => clearTimeout(due);
  }, [data, again]);
  return useMemo(() => new Map(runs.flatMap((recorded): [number, Events][] => {
    const known = data.get(recorded.run);
    return known === undefined ? [] : [[recorded.run, {
      doubts: doubtsOf(known.faults, known.alarms, recorded.file, types),
      spans: [...known.others, ...spansOf(known.faults, textOf(recorded, types))].sort((a, b) => a.from - b.from),
      keep: known.keep,
    }]];
  })), [data, runs, types]);
}
