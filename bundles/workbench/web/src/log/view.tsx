import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Schemas } from '../live/api';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, Workbench } from '../shell/contract';
import { Linked } from '../shell/linked';
import { runsIn } from '../shell/mentions';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { clockTime } from './time';
import css from './view.css?inline';

type Line = Schemas['Line'];

const LEVELS = ['debug', 'info', 'warn', 'error'] as const;
const PERIOD_MILLISECONDS = 3_000;

export function mount(root: HTMLElement, workbench: Workbench): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <Log />);
}

function Log() {
  const { rest, machine, settings } = useWorkbench();
  const name = useObservable(machine.document)?.name;
  const [level, setLevel] = useState<string>(settings.get('log.level', 'info'));
  const [mine, setMine] = useState(false);
  const [text, setText] = useState('');
  const [following, setFollowing] = useState(true);
  const only = mine ? name : undefined;
  const loaded = useLoaded(
    (signal) => rest.get<{ readonly items: readonly Line[] }>('/log-lines', { query: { level, machine: only }, signal }),
    [level, only],
    ['log', 'simulation', 'alarm', 'extension'],
  );
  useEffect(() => {
    const timer = setInterval(() => !document.hidden && following && loaded.again(), PERIOD_MILLISECONDS);
    return () => clearInterval(timer);
  }, [following, loaded.again]);

  return (
    <div className="log">
      <header>
        <label>
          Level{' '}
          <select
            value={level}
            onChange={(event) => {
              setLevel(event.target.value);
              settings.set('log.level', event.target.value);
            }}
          >
            {LEVELS.map((each) => <option key={each} value={each}>{each}{each === 'error' ? '' : ' and above'}</option>)}
          </select>
        </label>
        <input type="search" placeholder="Find in the log" aria-label="Find in the log" value={text} onChange={(event) => setText(event.target.value)} />
        {name !== undefined && (
          <label className="check">
            <input type="checkbox" checked={mine} onChange={(event) => setMine(event.target.checked)} /> <span className="ellipsis" title={name}>{name} only</span>
          </label>
        )}
        <button className="small follow" aria-pressed={following} onClick={() => setFollowing(!following)}>
          {following ? '● following' : 'Follow'}
        </button>
      </header>
      <Await loaded={loaded} what="the log">
        {({ items }) => <Lines lines={items.filter((line) => contains(line, text))} following={following} onScrolled={setFollowing} />}
      </Await>
    </div>
  );
}

/** Whether a line is of the machine that is open, or of what runs of it. */
function isOf({ machine, text }: Line, open: string | undefined, simulation: number | undefined): boolean {
  return machine === open || (machine === undefined && runsIn(text).some((piece) => typeof piece !== 'string' && piece.target[1] === String(simulation)));
}

function contains(line: Line, text: string): boolean {
  return `${line.text} ${line.logger} ${line.machine ?? ''}`.toLowerCase().includes(text.toLowerCase());
}

function Lines({ lines, following, onScrolled }: { readonly lines: readonly Line[]; readonly following: boolean; readonly onScrolled: (atEnd: boolean) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const { machine } = useWorkbench();
  const open = useObservable(machine.document)?.name;
  const shown = useObservable(machine.simulation)?.id;
  // Before anybody can scroll: whoever is not at the end then has left it, by wheel, key or bar.
  useLayoutEffect(() => {
    if (following && list.current) {
      list.current.scrollTop = list.current.scrollHeight;
    }
  }, [lines, following]);
  if (lines.length === 0) {
    return <p className="empty">Nothing of this sort has been logged.</p>;
  }
  return (
    <div
      ref={list}
      className="lines"
      role="log"
      aria-live="off"
      tabIndex={0}
      aria-label="Lines of the log"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => onScrolled(scrollHeight - scrollTop - clientHeight < 4)}
    >
      {lines.map((line, i) => (
        <div key={`${line.at} ${i}`} className={`line ${line.level}`}>
          <time dateTime={line.at}>{clockTime(line.at)}</time>
          <span className="level">{line.level}</span>
          <span className="about ellipsis" title={line.machine ?? line.logger}>{line.machine ?? line.logger.split('.').at(-1)}</span>
          <span className="text">
            <Linked text={line.text} ofOpen={isOf(line, open, shown)} />
            {line.detail !== undefined && (
              <details>
                <summary>Details</summary>
                <pre>{line.detail}</pre>
              </details>
            )}
          </span>
        </div>
      ))}
    </div>
  );
}
