import { useLoaded } from '../live/loaded';
import type { Schemas } from '../live/api';
import { readFile } from '../model/file';
import type { MachineFile } from '../shell/contract';
import { useWorkbench } from '../shell/react';
import { injectedInto, spansOf, type Injected, type Span } from './spans';

/** What befell a run: its faults, and with its alarms and gaps what the ribbon tells of it. */
export interface Events {
  readonly file: MachineFile;
  readonly faults: readonly Injected[];
  readonly spans: readonly Span[];
}

const NONE: ReadonlyMap<number, Events> = new Map();

/** The events of runs, by simulated time. */
export function useEvents(runs: readonly number[]): ReadonlyMap<number, Events> {
  const { rest } = useWorkbench();
  const read = async (run: number, signal: AbortSignal): Promise<Events> => {
    const [record, file, { alarms }, { commands }] = await Promise.all([
      rest.get<Schemas['Run']>(`/runs/${run}`, { signal }),
      readFile(rest, `/runs/${run}/machine`, signal),
      rest.get<{ readonly alarms: readonly Schemas['Alarm'][] }>(`/runs/${run}/alarms`, { signal }),
      rest.get<Schemas['Journal']>(`/runs/${run}/journal`, { signal }),
    ]);
    const { step } = record.setup;
    const faults = injectedInto(commands, step);
    const spans = [
      ...record.samples.gaps.map((gap): Span => ({ from: gap.from, to: gap.to, text: gap.reason, sort: 'gap' })),
      ...alarms.map((alarm): Span => ({ from: alarm.raised * step, to: alarm.cleared === undefined ? undefined : alarm.cleared * step, text: `${alarm.source}: ${alarm.text}`, sort: 'alarm' })),
      ...spansOf(faults),
    ];
    return { file, faults, spans: spans.sort((a, b) => a.from - b.from) };
  };
  const loaded = useLoaded(
    async (signal) => new Map(await Promise.all(runs.map(async (run) => [run, await read(run, signal)] as const))),
    [runs.join()], ['alarm', 'fault'],
  );
  return loaded.data ?? NONE;
}
