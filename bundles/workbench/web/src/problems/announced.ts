import { placeOf } from '../model/place';
import { isAlive } from '../model/simulation';
import type { Dispose, SimulationStatus, Workbench } from '../shell/contract';

const MOST = 3;

/** What is heard of alarms that a simulation has raised and cleared meanwhile; what another one has is no news. */
export function newsOf(before: SimulationStatus | undefined, now: SimulationStatus | undefined): readonly string[] {
  if (before?.id !== now?.id || !isAlive(now)) {
    return [];
  }
  const [was, is] = [before!.alarms, now.alarms].map((alarms) => new Set(alarms.map(({ source }) => source))) as [Set<string>, Set<string>];
  return [
    ...now.alarms.filter(({ source }) => !was.has(source)).map(({ text }) => text),
    ...[...was].filter((source) => !is.has(source)).map((source) => `${source.startsWith('/links/') ? 'Link ' : ''}${placeOf(source, undefined).source} is good again.`),
  ];
}

/** Has alarms heard as they come and go: of a link that breaks, of a signal that turns bad. */
export function announceAlarms({ machine, notices }: Workbench): Dispose {
  let before = machine.simulation.get();
  return machine.simulation.subscribe(() => {
    const now = machine.simulation.get();
    const news = newsOf(before, now);
    before = now;
    if (news.length > 0) {
      notices.announce([...news.slice(0, MOST), ...(news.length > MOST ? [`And ${news.length - MOST} more.`] : [])].join(' '));
    }
  });
}
