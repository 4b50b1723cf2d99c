import { useEffect, useMemo, useState } from 'react';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import { Absent } from '../plots/legend';
import { Plots } from '../plots/plots';
import plotsCss from '../plots/plots.css?inline';
import type { Range } from '../plots/range';
import { readRecorded, type Missing, type Recorded } from '../plots/recorded';
import { useEvents } from '../plots/ribbon/events';
import { useBad } from '../plots/usebad';
import { useLines } from '../plots/uselines';
import { Problem, type Dispose, type Opened, type Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { chosen } from './chosen';
import css from './course.css?inline';
import { going } from '../live/going';
import { pathOf } from './delete';
import { Head } from './head';
import { NoRun } from './norun';
import { Picker } from './picker';
import { first, isOver, type Run } from './run';
import { useRun } from './userun';

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  [loadedCss, plotsCss, css].forEach((sheet) => adopt(root, sheet));
  return mountReact(root, workbench, <Runs opened={opened} />);
}

/** How many of the newest are asked for: those that are being deleted are among them. */
const SOME = 20;

/** The run that the address names, else the newest. */
function Runs({ opened }: { readonly opened: Opened }) {
  const { rest } = useWorkbench();
  const [name, other] = useObservable(opened.path);
  const gone = useObservable(going);
  const newest = useLoaded(
    async (signal) => (name !== undefined ? [] : (await rest.get<{ readonly items: readonly Run[] }>('/runs', { query: { order: 'newest', limit: SOME }, signal })).items),
    [name],
  );
  if (name !== undefined && (!isNumber(name) || gone.has(pathOf(Number(name))))) {
    return <NoRun name={name} />;
  }
  const others = other !== undefined && isNumber(other) ? Number(other) : undefined;
  return (
    <Await loaded={newest} what="the runs">
      {(items) => {
        const id = name !== undefined ? Number(name) : items.find((run) => !gone.has(pathOf(run.id)))?.id;
        return id === undefined
          ? <p className="empty">Nothing has run yet. Press Run, and its course is kept here.</p>
          : <CourseOf key={`${id} ${others ?? ''}`} id={id} other={others} opened={opened} />;
      }}
    </Await>
  );
}

const isNumber = (name: string): boolean => /^\d{1,15}$/.test(name);

interface Known extends Recorded {
  readonly record: Run;
}

function CourseOf({ id, other, opened }: { readonly id: number; readonly other: number | undefined; readonly opened: Opened }) {
  const { rest } = useWorkbench();
  const read = async (run: number, signal: AbortSignal): Promise<Known> => {
    const [record, recorded] = await Promise.all([rest.get<Run>(`/runs/${run}`, { signal }), readRecorded(rest, run, signal)]);
    return { ...recorded, record };
  };
  const loaded = useLoaded(
    async (signal) => Promise.all([id, ...(other === undefined ? [] : [other])].map((run) => read(run, signal).catch((reason: unknown) => {
      if (reason instanceof Problem && reason.status === 404) {
        return run;
      }
      throw reason;
    }))),
    [id, other],
    ['simulation'],
  );
  useEffect(() => {
    chosen.set([id, other]);
    return () => chosen.set([undefined, undefined]);
  }, [id, other]);
  return (
    <Await loaded={loaded} what={`run ${id}`}>
      {(found) => {
        const absent = found.find((each) => typeof each === 'number');
        const runs = found.filter((each) => typeof each !== 'number');
        return absent !== undefined ? <NoRun name={String(absent)} /> : <Course runs={runs} again={loaded.again} opened={opened} />;
      }}
    </Await>
  );
}

/** The first of one or two runs, with the other one to compare. */
function Course({ runs, again, opened }: { readonly runs: readonly Known[]; readonly again: () => void; readonly opened: Opened }) {
  const { settings } = useWorkbench();
  const [own, other] = [runs[0]!, runs[1]];
  const compared = other?.record;
  const run = useRun(own.record);
  const recorded = useMemo(() => [...own.signals.values()], [own.signals]);
  const setting = `runs.signals.${run.setup.machine}`;
  const [paths, setPaths] = useState<readonly string[]>(() => {
    const kept = settings.get<readonly string[]>(setting, []).filter((path) => own.signals.has(path));
    return kept.length > 0 ? kept : first(recorded);
  });
  const [range, setRange] = useState<Range>();
  const [following, setFollowing] = useState(!isOver(run));
  const course = useLines(runs, paths, () => range, `${range?.from} ${range?.to}`, following && !isOver(run) && range === undefined ? () => run.progress.time : undefined);
  const events = useEvents(runs);
  const data = useBad(runs, course.data, events);

  useEffect(() => opened.title(compared ? `Run ${run.id} vs ${compared.id}` : `Run ${run.id}`), [run.id, compared?.id]);
  const choose = (next: readonly string[]) => {
    setPaths(next);
    settings.set(setting, next);
  };
  const instead = ({ path, sources }: Missing) => choose([...new Set(paths.flatMap((each) => (each === path ? sources : [each])))]);
  return (
    <section className="course" aria-label={`Run ${run.id}`}>
      <Head run={run} compared={compared} lines={data?.lines ?? []} range={range} following={following && range === undefined} again={again}
        onFollow={() => {
          setRange(undefined);
          setFollowing(true);
        }}
        onWhole={() => setRange(undefined)}
      />
      {recorded.length === 0 || run.samples.deleted !== undefined ? (
        <p className="empty">{run.samples.deleted ?? 'No samples of this run are kept.'}</p>
      ) : (
        <div className="body">
          <Picker signals={recorded} chosen={paths} onChoose={choose} />
          {paths.length === 0 ? <p className="empty">Choose a signal on the left.</p> : (
            <Await loaded={{ ...course, data }} what="the course of the signals">
              {(lines) => lines.lines.length === 0 ? <div className="empty"><Absent missing={lines.missing} onInstead={instead} /></div> : (
                <Plots runs={runs} lines={lines} events={events} range={range} end={Math.max(run.progress.time, compared?.progress.time ?? 0)} back={isOver(run) ? 'Whole run' : 'Follow'} onInstead={instead} onRange={(next) => {
                  setRange(next);
                  setFollowing(next === undefined);
                }} />
              )}
            </Await>
          )}
        </div>
      )}
    </section>
  );
}
