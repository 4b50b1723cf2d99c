import { useEffect, useMemo, useState } from 'react';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import { readLines } from '../plots/lines';
import type { Range } from '../plots/plot';
import { Plots } from '../plots/plots';
import plotsCss from '../plots/plots.css?inline';
import type { Dispose, Opened, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { chosen } from './chosen';
import css from './course.css?inline';
import { Head } from './head';
import { Picker } from './picker';
import { first, isOver, type Recorded, type Run } from './run';

const FOLLOW_MILLISECONDS = 1_000;

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  [loadedCss, plotsCss, css].forEach((sheet) => adopt(root, sheet));
  return mountReact(root, workbench, <Runs opened={opened} />);
}

/** The run that the address names, else the newest. */
function Runs({ opened }: { readonly opened: Opened }) {
  const { rest } = useWorkbench();
  const [name, other] = useObservable(opened.path);
  const newest = useLoaded(
    async (signal) => (name !== undefined ? Number(name) : (await rest.get<{ readonly items: readonly Run[] }>('/runs', { query: { order: 'newest', limit: 1 }, signal })).items[0]?.id),
    [name],
  );
  return (
    <Await loaded={newest} what="the runs">
      {(id) => id === undefined || Number.isNaN(id)
        ? <p className="empty">Nothing has run yet. Press Run, and its course is kept here.</p>
        : <CourseOf key={`${id} ${other ?? ''}`} id={id} other={other === undefined ? undefined : Number(other)} opened={opened} />}
    </Await>
  );
}

interface Known {
  readonly run: Run;
  readonly signals: readonly Recorded[];
}

function CourseOf({ id, other, opened }: { readonly id: number; readonly other: number | undefined; readonly opened: Opened }) {
  const { rest } = useWorkbench();
  const read = async (run: number, signal: AbortSignal): Promise<Known> => {
    const [record, { signals }] = await Promise.all([
      rest.get<Run>(`/runs/${run}`, { signal }),
      rest.get<{ readonly signals: readonly Recorded[] }>(`/runs/${run}/signals`, { signal }),
    ]);
    return { run: record, signals };
  };
  const loaded = useLoaded(
    async (signal) => Promise.all([read(id, signal), ...(other === undefined ? [] : [read(other, signal)])]),
    [id, other],
    ['simulation'],
  );
  useEffect(() => {
    chosen.set([id, other]);
    return () => chosen.set([undefined, undefined]);
  }, [id, other]);
  return (
    <Await loaded={loaded} what={`run ${id}`}>
      {([own, compared]) => <Course own={own!} compared={compared} again={loaded.again} opened={opened} />}
    </Await>
  );
}

function Course({ own, compared, again, opened }: { readonly own: Known; readonly compared: Known | undefined; readonly again: () => void; readonly opened: Opened }) {
  const { rest, settings, machine } = useWorkbench();
  const types = useObservable(machine.types);
  const { run } = own;
  const setting = `runs.signals.${run.setup.machine}`;
  const [paths, setPaths] = useState<readonly string[]>(() => {
    const kept = settings.get<readonly string[]>(setting, []).filter((path) => own.signals.some((each) => each.path === path));
    return kept.length > 0 ? kept : first(own.signals);
  });
  const [range, setRange] = useState<Range>();
  const [following, setFollowing] = useState(!isOver(run));
  const runs = useMemo(() => [own.run.id, ...(compared ? [compared.run.id] : [])], [own.run.id, compared?.run.id]);
  const course = useLoaded((signal) => readLines(rest, runs, paths, range, types, signal), [runs.join(), paths.join(), range?.from, range?.to, types]);

  useEffect(() => opened.title(compared ? `Run ${run.id} vs ${compared.run.id}` : `Run ${run.id}`), [run.id, compared?.run.id]);
  useEffect(() => {
    if (!following || isOver(run) || range !== undefined) {
      return undefined;
    }
    const timer = setInterval(() => !document.hidden && course.again(), FOLLOW_MILLISECONDS);
    return () => clearInterval(timer);
  }, [following, run.state, range, course.again]);

  const choose = (next: readonly string[]) => {
    setPaths(next);
    settings.set(setting, next);
  };
  return (
    <section className="course" aria-label={`Run ${run.id}`}>
      <Head run={run} compared={compared?.run} paths={paths} range={range} following={following && range === undefined} again={again}
        onFollow={() => {
          setRange(undefined);
          setFollowing(true);
        }}
        onWhole={() => setRange(undefined)}
      />
      {own.signals.length === 0 || run.samples.deleted !== undefined ? (
        <p className="empty">{run.samples.deleted ?? 'No samples of this run are kept.'}</p>
      ) : (
        <div className="body">
          <Picker signals={own.signals} chosen={paths} onChoose={choose} />
          {paths.length === 0 ? <p className="empty">Choose a signal on the left.</p> : (
            <Await loaded={course} what="the course of the signals">
              {(lines) => <Plots runs={runs} lines={lines} range={range} onRange={(next) => {
                setRange(next);
                setFollowing(next === undefined);
              }} />}
            </Await>
          )}
        </div>
      )}
    </section>
  );
}
