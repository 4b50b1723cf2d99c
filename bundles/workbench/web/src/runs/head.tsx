import { Icon } from '../controls/icon';
import type { Range } from '../plots/plot';
import { useWorkbench } from '../shell/react';
import { csv, duration, isOver, started, STATES, type Run } from './run';

/** What a run was, and what can be done with it. */
export function Head({ run, compared, paths, range, following, again, onFollow, onWhole }: {
  readonly run: Run;
  readonly compared: Run | undefined;
  readonly paths: readonly string[];
  readonly range: Range | undefined;
  readonly following: boolean;
  readonly again: () => void;
  readonly onFollow: () => void;
  readonly onWhole: () => void;
}) {
  const { rest, notices, views, dialogs } = useWorkbench();
  const state = STATES[run.state];

  async function tell(what: () => Promise<unknown>): Promise<void> {
    try {
      await what();
      again();
    } catch (reason) {
      notices.tell({ severity: 'error', text: reason instanceof Error ? reason.message : String(reason) });
    }
  }
  async function replay(): Promise<void> {
    const { id } = await rest.post<{ readonly id: number }>(`/runs/${run.id}/replay`, {});
    views.open('runs', String(id), String(run.id));
  }
  async function note(): Promise<void> {
    const text = await dialogs.text({ title: `Note on run ${run.id}`, label: 'Note', value: run.note ?? '' });
    if (text !== undefined) {
      await rest.patch(`/runs/${run.id}`, { note: text === '' ? null : text }, { ifMatch: run.revision });
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
        <button className="small" aria-pressed={run.pinned} title={run.pinned ? 'Its samples are kept whatever the quota says' : 'Keep its samples whatever the quota says'}
          onClick={() => void tell(() => rest.patch(`/runs/${run.id}`, { pinned: !run.pinned }, { ifMatch: run.revision }))}>
          {run.pinned ? 'Pinned' : 'Pin'}
        </button>
        <button className="small" onClick={() => void tell(note)}>Note …</button>
        {isOver(run) && <button className="small" title="Compute it again, bit for bit, and compare" onClick={() => void tell(replay)}>Replay</button>}
        {paths.length > 0 && <a className="button small" href={csv(run.id, paths, range)} download={`run-${run.id}.csv`}>CSV</a>}
      </div>
      {run.note !== undefined && <p className="note">{run.note}</p>}
      {run.progress.message !== undefined && <p className={`note ${state.colour}`}>{run.progress.message}</p>}
      {run.progress.degraded.map((text) => <p key={text} className="note warn"><Icon name="warning" /> {text}</p>)}
    </header>
  );
}
