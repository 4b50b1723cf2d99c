import { Icon } from '../controls/icon';
import { CsvButton } from '../plots/csv/button';
import type { Line } from '../plots/lanes';
import type { Range } from '../plots/range';
import { useWorkbench } from '../shell/react';
import { deleteRun } from './delete';
import { askNote, pin } from './notes';
import { duration, isOver, started, STATES, type Run } from './run';

/** What a run was, and what can be done with it. */
export function Head({ run, compared, lines, range, following, again, onFollow, onWhole }: {
  readonly run: Run;
  readonly compared: Run | undefined;
  readonly lines: readonly Line[];
  readonly range: Range | undefined;
  readonly following: boolean;
  readonly again: () => void;
  readonly onFollow: () => void;
  readonly onWhole: () => void;
}) {
  const workbench = useWorkbench();
  const { rest, notices, views } = workbench;
  const state = STATES[run.state];

  async function tell(what: () => Promise<unknown>): Promise<void> {
    try {
      await what();
      again();
    } catch (reason) {
      notices.refused(reason);
    }
  }
  async function replay(): Promise<void> {
    const { id } = await rest.post<{ readonly id: number }>(`/runs/${run.id}/replay`, {});
    views.open('runs', String(id), String(run.id));
  }
  function done(text: string, undo: () => Promise<unknown>): void {
    notices.tell({ severity: 'info', text, actions: [{ title: 'Undo', run: () => tell(undo) }] });
  }
  async function turnPin(): Promise<void> {
    await pin(rest, run.id, !run.pinned);
    done(run.pinned ? `Run ${run.id} is pinned no more.` : `Run ${run.id} is pinned: its samples are kept.`, () => pin(rest, run.id, run.pinned));
  }
  async function note(): Promise<void> {
    const noted = await askNote(workbench, run);
    if (noted !== undefined) {
      done(`The note on run ${run.id} is kept.`, noted.undo);
    }
  }
  return (
    <header className="head">
      <div className="title">
        <h1 className="ellipsis" title={run.setup.machine}>{run.setup.machine}</h1>
        <span className={`state ${state.colour}`}><Icon name={state.icon} /> {state.word}</span>
        <span className="muted ellipsis">
          #{run.id} · {started(run.setup.started)} · {duration(run.progress.time)} · step {duration(run.setup.step)} · seed {run.setup.seed}
          {run.setup.replays !== undefined && <> · replays <a href={views.href('runs', String(run.setup.replays))}>#{run.setup.replays}</a></>}
        </span>
      </div>
      <div className="actions">
        {compared && <button className="small" title={`Compare with run ${compared.id} no more`} onClick={() => views.open('runs', String(run.id))}>vs #{compared.id} ×</button>}
        {range !== undefined && <button className="small" onClick={onWhole}>Whole run</button>}
        {!isOver(run) && <button className="small follow" aria-pressed={following} onClick={onFollow}>{following ? '● following' : 'Follow'}</button>}
        {!isOver(run) && <button className="small" title="Stop this run" onClick={() => void tell(() => rest.post('/simulations/stop', { simulation_id: run.id }))}>Stop</button>}
        <button className="small" aria-pressed={run.pinned} title={run.pinned ? 'Its samples are kept whatever the quota says' : 'Keep its samples whatever the quota says'}
          onClick={() => void tell(turnPin)}>
          {run.pinned ? 'Pinned' : 'Pin'}
        </button>
        <button className="small" onClick={() => void tell(note)}>Note …</button>
        {isOver(run) && <button className="small" title="Compute it again, bit for bit, and compare" onClick={() => void tell(replay)}>Replay</button>}
        <CsvButton lines={lines} range={range} />
        {isOver(run) && <button className="small" title="Delete it with its samples" onClick={() => deleteRun(workbench, run.id)}>Delete</button>}
      </div>
      {run.note !== undefined && <p className="note">{run.note}</p>}
      {run.progress.message !== undefined && <p className={`note ${state.colour}`}>{run.progress.message}</p>}
      {run.progress.degraded.map((text) => <p key={text} className="note warn"><Icon name="warning" /> {text}</p>)}
    </header>
  );
}
