import { useEffect, useMemo, useState } from 'react';
import { Icon } from '../controls/icon';
import { useLoaded } from '../live/loaded';
import { portOf } from '../model/edits';
import { allPorts } from '../model/ports';
import type { Line } from '../plots/lanes';
import { readLines } from '../plots/lines';
import type { Range } from '../plots/plot';
import { Plots } from '../plots/plots';
import plotsCss from '../plots/plots.css?inline';
import type { ViewModule } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { choose, chosen, usual } from './chosen';
import { useSeenBad } from './seen';
import css from './view.css?inline';

const WINDOWS: readonly (readonly [string, number])[] = [['1 min', 60], ['5 min', 300], ['All', Infinity]];
const FOLLOW_MILLISECONDS = 1000;

function Trends() {
  const { machine, settings, signals, rest, dialogs } = useWorkbench();
  const document = useObservable(machine.document);
  const id = useObservable(machine.simulation)?.id;
  useObservable(settings.changes);
  useObservable(machine.types);
  const units = useObservable(machine.units);
  const [span, setSpan] = useState(300);
  const [range, setRange] = useState<Range>();
  const file = document?.file;
  const ports = useMemo(() => new Map((file === undefined ? [] : allPorts(machine, file)).map((port) => [port.path, port])), [machine, file, units]);
  const paths = (chosen(settings, document?.name ?? '') ?? usual([...ports.values()])).filter((path) => ports.has(path));
  const loaded = useLoaded(
    async (signal): Promise<readonly Line[]> => {
      const to = signals.time.get() || (machine.simulation.get()?.time ?? 0);
      const seen = range ?? (span === Infinity || to <= 0 ? undefined : { from: Math.max(0, to - span), to: Math.max(to, 1) });
      return id === undefined || paths.length === 0 ? [] : readLines(rest, [id], paths, seen, machine.types.get(), signal);
    },
    [id, paths.join(), span, range?.from, range?.to],
  );
  const seenBad = useSeenBad(id, paths);
  const again = loaded.again;
  // The next look follows the answer to the last one, so that a slow host is not asked faster than it answers.
  useEffect(() => {
    if (range !== undefined || loaded.data === undefined) {
      return undefined;
    }
    const timer = setInterval(() => !window.document.hidden && machine.simulation.get()?.state === 'running' && again(), FOLLOW_MILLISECONDS);
    return () => clearInterval(timer);
  }, [range, again, machine, loaded.data]);
  const lines = loaded.data ?? [];
  const add = async () => {
    const path = await dialogs.pick('Show a signal in the trends', [...ports.values()].filter((port) => !paths.includes(port.path)).map((port) => ({ label: port.path, detail: port.descriptor.doc, value: port.path })));
    if (path !== undefined && document !== undefined) {
      choose(settings, document.name, [...paths, path]);
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
        <button className={`small quiet follow ${following ? 'ok' : 'warn'}`} aria-pressed={following} aria-label={following ? 'following' : 'paused, follow'} onClick={() => setRange(undefined)}>
          <i className="mark-dot" />
          <span className="word">{following ? 'following' : 'paused, follow'}</span>
        </button>
      </div>
      {id === undefined ? (
        <p className="empty">Nothing runs of this machine. Press Run to see its signals here.</p>
      ) : paths.length === 0 ? (
        <div className="empty">
          <p>No signal is chosen.</p>
          <button onClick={() => void add()}>Choose a signal</button>
        </div>
      ) : lines.length > 0 ? (
        <Plots runs={[id]} lines={lines} range={range} onRange={setRange} seenBad={seenBad} />
      ) : (
        <p className="empty">{loaded.problem === undefined ? 'The course is loading…' : loaded.problem.message}</p>
      )}
    </div>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  [plotsCss, css].forEach((sheet) => adopt(root, sheet));
  return mountReact(root, workbench, <Trends />);
};
