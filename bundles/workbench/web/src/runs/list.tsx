import { useState } from 'react';
import { Icon } from '../controls/icon';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { chosen } from './chosen';
import { going } from '../live/going';
import { pathOf } from './delete';
import css from './list.css?inline';
import { duration, started, STATES, type Run } from './run';
import { useRun } from './userun';

const MOST = 200;

export function mount(root: HTMLElement, workbench: Workbench): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <RunList />);
}

function RunList() {
  const { rest, machine } = useWorkbench();
  const document = useObservable(machine.document);
  const [mine, setMine] = useState(false);
  const only = mine ? document?.id : undefined;
  const gone = useObservable(going);
  const loaded = useLoaded(
    (signal) => rest.get<{ readonly items: readonly Run[]; readonly next?: string }>('/runs', { query: { order: 'newest', limit: MOST, machine_model_id: only }, signal }),
    [only],
    ['simulation'],
  );
  return (
    <div className="runs">
      <header>
        <h1>Runs</h1>
        {document !== undefined && (
          <label title={`Only runs of ${document.name}`}>
            <input type="checkbox" checked={mine} onChange={(event) => setMine(event.target.checked)} /> <span className="ellipsis">{document.name} only</span>
          </label>
        )}
      </header>
      <Await loaded={loaded} what="the list of runs">
        {({ items, next }) => items.every((run) => gone.has(pathOf(run.id))) ? <p className="empty">Nothing has run yet. Press Run, and its course is kept here.</p> : (
          <ul>
            {items.filter((run) => !gone.has(pathOf(run.id))).map((run) => <Row key={run.id} known={run} />)}
            {next !== undefined && <li className="hint muted">Older runs are in GET /api/v1/runs.</li>}
          </ul>
        )}
      </Await>
    </div>
  );
}

function Row({ known }: { readonly known: Run }) {
  const { views } = useWorkbench();
  const run = useRun(known);
  const [shown, other] = useObservable(chosen);
  const state = STATES[run.state];
  const selected = shown === run.id;
  return (
    <li className={selected ? 'selected' : other === run.id ? 'compared' : ''}>
      <a href={views.href('runs', String(run.id))} aria-current={selected || undefined}>
        <span className={state.colour} title={state.word}><Icon name={state.icon} /><span className="visually-hidden">{state.word}</span></span>
        <span className="ellipsis" title={run.note ?? run.setup.machine}>{run.setup.machine}</span>
        <span className="muted">#{run.id}</span>
        <small className="muted">{[started(run.setup.started), duration(run.progress.time), ...(run.pinned ? ['pinned'] : []), ...(run.setup.coupled ? ['HIL'] : [])].map((part, i) => <span key={i}>{part}</span>)}</small>
      </a>
      {shown !== undefined && !selected && (
        <button
          className="quiet small"
          aria-pressed={other === run.id}
          title={other === run.id ? 'Compare no more' : `Compare run ${shown} with this one`}
          onClick={() => (other === run.id ? views.open('runs', String(shown)) : views.open('runs', String(shown), String(run.id)))}
        >
          {other === run.id ? '×' : 'vs'}
        </button>
      )}
    </li>
  );
}
