import { useEffect, useRef } from 'react';
import { Icon } from '../../controls/icon';
import { clock } from '../../controls/numbers';
import { isAlive } from '../../model/simulation';
import type { MachineDocument } from '../contract';
import { useObservable, useWorkbench } from '../react';
import type { Shell } from '../workbench';
import { Modes } from './modes';
import { SPEEDS, speedName } from './speeds';

/** Simulated time, written straight into the text as frames come. */
function SimulatedTime() {
  const { signals, machine } = useWorkbench();
  const whole = useRef<Text>(null);
  const part = useRef<HTMLSpanElement>(null);
  const gone = useObservable(signals.connection) === 'gone';
  useEffect(() => {
    const write = () => {
      const shown = clock(machine.simulation.get()?.state === 'running' ? signals.time.get() : (machine.simulation.get()?.time ?? 0));
      whole.current!.data = shown.whole;
      part.current!.textContent = shown.part;
    };
    write();
    const ends = [signals.time.subscribe(write), machine.simulation.subscribe(write)];
    return () => ends.forEach((end) => end());
  }, [signals, machine]);
  return (
    <div className={`time ${gone ? 'stale' : ''}`} data-testid="simulated-time">
      <b
        ref={(bold) => {
          whole.current ??= bold?.insertBefore(new Text('00:00:00'), bold.firstChild) ?? null;
        }}
      >
        <span ref={part}>.00</span>
      </b>
      <small>simulated time</small>
    </div>
  );
}

const STATES: Record<MachineDocument['state'], string> = { saved: 'saved', saving: 'saving…', waiting: 'not saved', conflict: 'conflict', deleted: 'deleted' };

function SavedMark({ document }: { readonly document: MachineDocument }) {
  const text = document.unapplied === undefined ? STATES[document.state] : 'saved, not applied';
  const bad = document.unapplied !== undefined || (document.state !== 'saved' && document.state !== 'saving');
  return (
    <span className={`saved ${bad ? 'warn' : 'muted'}`} role="status" title={document.unapplied ?? text} data-testid="saved">
      <Icon name={bad ? 'warning' : document.state === 'saved' ? 'check' : 'more'} />
      <span className="ellipsis">{text}</span>
    </span>
  );
}

export function TopBar({ shell }: { readonly shell: Shell }) {
  const { machine, commands, history } = useWorkbench();
  const document = useObservable(machine.document);
  const simulation = useObservable(machine.simulation);
  const { undo } = useObservable(history.entries);
  const running = simulation?.state === 'running';
  const alive = isAlive(simulation);
  const run = (id: string, argument?: unknown) => () => void commands.run(id, argument);
  const speed = simulation?.speed as number | 'max' | undefined;
  const speeds = speed === undefined || SPEEDS.includes(speed) ? SPEEDS : [speed, ...SPEEDS];
  return (
    <header className="top">
      <div>
        <span className="brand">
          <img src="/icon.svg" alt="" />
          <span className="word">Twinbench</span>
        </span>
        <button className="quiet machine-name" onClick={run('machine.choose')} title={document?.name ?? ''}>
          <span className="ellipsis">{document?.name ?? 'No machine'}</span>
          <Icon name="chevron" />
        </button>
        {document && <SavedMark document={document} />}
        <button className="quiet icon-only" disabled={undo === undefined} onClick={run('edit.undo')} aria-label={undo ? `Undo ${undo}` : 'Undo'} title={undo ? `Undo ${undo}` : 'Nothing to undo'}>
          <Icon name="undo" />
        </button>
      </div>
      <div>
        <button className="primary run" onClick={run(running ? 'simulation.pause' : 'simulation.run')} disabled={document === undefined} aria-label={running ? 'Pause' : 'Run'} title={`${running ? 'Pause' : 'Run'} (Space)`}>
          <Icon name={running ? 'pause' : 'play'} />
          <span className="word">{running ? 'Pause' : 'Run'}</span>
        </button>
        <button className="icon-only" onClick={run('simulation.advance')} disabled={!alive || running} aria-label="Advance" title="Advance by one step (.)">
          <Icon name="advance" />
        </button>
        <button className="icon-only" onClick={run('simulation.stop')} disabled={!alive} aria-label="Stop" title="Stop">
          <Icon name="stop" />
        </button>
        <select aria-label="Speed" disabled={!alive} value={String(speed ?? 1)} onChange={(event) => void commands.run('simulation.speed', event.target.value === 'max' ? 'max' : Number(event.target.value))}>
          {speeds.map((each) => (
            <option key={each} value={String(each)}>
              {speedName(each)}
            </option>
          ))}
        </select>
        <SimulatedTime />
      </div>
      <div className="end">
        <Modes shell={shell} />
        <button className="search" onClick={run('palette.open')} aria-label="Search" title="Search commands and components (Ctrl+K)">
          <Icon name="search" />
          <span className="word">Search</span>
          <kbd>Ctrl K</kbd>
        </button>
      </div>
    </header>
  );
}
