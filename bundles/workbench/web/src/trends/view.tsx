import { useEffect, useMemo, useState } from 'react';
import { Icon } from '../controls/icon';
import { useLoaded } from '../live/loaded';
import { portOf } from '../model/edits';
import { allPorts } from '../model/ports';
import { isAlive } from '../model/simulation';
import { CsvButton } from '../plots/csv/button';
import { Absent } from '../plots/legend';
import type { Lines } from '../plots/lines';
import { extent, Plots } from '../plots/plots';
import plotsCss from '../plots/plots.css?inline';
import type { Range } from '../plots/range';
import { missingOf, readSignals, recordedAs, type Missing, type Recorded } from '../plots/recorded';
import { useEvents } from '../plots/ribbon/events';
import { useBad } from '../plots/usebad';
import { useLines } from '../plots/uselines';
import type { ViewModule } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { choose, chosen, usual } from './chosen';
import { useSeenBad } from './seen';
import css from './view.css?inline';

const WINDOWS: readonly (readonly [string, number])[] = [['1 min', 60], ['5 min', 300], ['All', Infinity]];
const NONE: readonly Recorded[] = [];
const NOTHING: Lines = { lines: [], missing: [] };

function Trends() {
  const { machine, settings, signals, rest, dialogs, commands } = useWorkbench();
  const document = useObservable(machine.document);
  const status = useObservable(machine.simulation);
  const id = status?.id;
  useObservable(settings.changes);
  const types = useObservable(machine.types);
  const units = useObservable(machine.units);
  const [span, setSpan] = useState(300);
  const [range, setRange] = useState<Range>();
  const file = document?.file;
  const ports = useMemo(() => new Map((file === undefined ? [] : allPorts(machine, file)).map((port) => [port.path, port])), [machine, file, units, types]);
  const paths = (chosen(settings, document?.name ?? '') ?? usual([...ports.values()])).filter((path) => ports.has(path));
  const recording = useLoaded(async (signal) => (id === undefined ? undefined : { run: id, signals: await readSignals(rest, id, signal) }), [id], ['simulation']);
  useEffect(recording.again, [document?.revision]);
  const runs = useMemo(() => (recording.data === undefined || recording.data.run !== id || file === undefined ? NONE : [{ ...recording.data, file }]), [id, recording.data, file]);
  useEffect(() => setRange(undefined), [id]);
  const newest = () => signals.time.get() || (status?.time ?? 0);
  const course = useLines(runs, paths, () => {
    const to = newest();
    return range ?? (span === Infinity || to <= 0 ? undefined : { from: Math.max(0, to - span), to: Math.max(to, 1) });
  }, `${span} ${range?.from} ${range?.to}`, range === undefined ? newest : undefined);
  const events = useEvents(runs);
  const seen = useBad(runs, course.data, events, useSeenBad(id, paths)) ?? NOTHING;
  const { lines, missing } = seen;
  const show = (next: readonly string[]) => document !== undefined && choose(settings, document.name, [...new Set(next)]);
  const instead = ({ path, sources }: Missing) => show(paths.flatMap((each) => (each === path ? sources : [each])));
  const add = async () => {
    const [recorded] = runs;
    const shown = (path: string): readonly string[] => (recorded === undefined || recordedAs(recorded, path) !== undefined ? [path] : missingOf(recorded, path).sources);
    const offered = [...ports.values()].filter((port) => !paths.includes(port.path) && shown(port.path).length > 0);
    const path = await dialogs.pick('Show a signal in the trends', offered.map((port) => ({ label: port.path, detail: port.descriptor.doc, value: port.path })));
    if (path !== undefined) {
      show([...paths, ...shown(path)]);
    }
  };
  const following = range === undefined;
  return (
    <div className="trends">
      <div className="head">
        <button className="small quiet" onClick={() => void add()} aria-label="Signal" title="Show a signal in the trends">
          <Icon name="plus" />
          <span className="word">Signal</span>
        </button>
        <div className="chips">
          {paths.map((path) => {
            const { component, port } = portOf(path);
            const takeOut = `Take ${path} out of the trends`;
            return (
              <button key={path} className="small quiet chosen" aria-label={takeOut} title={takeOut} onClick={() => choose(settings, document!.name, paths.filter((each) => each !== path))}>
                <span className="ellipsis">{component}</span>.{port} ×
              </button>
            );
          })}
        </div>
        <span className="end" role="group" aria-label="How far back">
          {WINDOWS.map(([title, seconds]) => (
            <button key={title} className="small quiet" aria-pressed={following && span === seconds} onClick={() => { setRange(undefined); setSpan(seconds); }}>
              {title}
            </button>
          ))}
        </span>
        {isAlive(status) && (
          <button className={`small quiet follow ${following ? 'ok' : 'warn'}`} aria-pressed={following} aria-label={following ? 'following' : 'paused, follow'} onClick={() => setRange(undefined)}>
            <i className="mark-dot" />
            <span className="word">{following ? 'following' : 'paused, follow'}</span>
          </button>
        )}
        {id !== undefined && <CsvButton lines={lines} range={range ?? extent(seen)} />}
      </div>
      {id === undefined ? (
        <div className="empty">
          <p>Nothing runs of this machine. Run it to see its signals here.</p>
          <button className="primary" onClick={() => void commands.run('simulation.run')}>Run</button>
        </div>
      ) : paths.length === 0 ? (
        <div className="empty">
          <p>No signal is chosen.</p>
          <button onClick={() => void add()}>Choose a signal</button>
        </div>
      ) : lines.length > 0 ? (
        <Plots runs={runs} lines={seen} events={events} range={range} end={newest()} onRange={setRange} back={isAlive(status) ? 'Follow' : 'Show its end'} onInstead={instead} />
      ) : missing.length > 0 ? (
        <div className="empty"><Absent missing={missing} onInstead={instead} /></div>
      ) : (
        <p className="empty">{(course.problem ?? recording.problem)?.message ?? 'The course is loading…'}</p>
      )}
    </div>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  [plotsCss, css].forEach((sheet) => adopt(root, sheet));
  return mountReact(root, workbench, <Trends />);
};
