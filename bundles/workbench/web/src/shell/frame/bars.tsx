import { counted } from '../../controls/counted';
import { Icon } from '../../controls/icon';
import type { Shell } from '../workbench';
import { Linked } from '../linked';
import { useObservable } from '../react';
import { stateWords } from './title';

export function ActivityBar({ shell }: { readonly shell: Shell }) {
  const entries = useObservable(shell.registry.activities);
  const activity = useObservable(shell.dock.activity);
  return (
    <nav className="activities" aria-label="Activities">
      {entries.map((view) => (
        <button
          key={view.id}
          aria-pressed={view.activity === activity}
          className={view.entry!.order >= 100 ? 'last' : ''}
          onClick={() => shell.workbench.commands.run('activity.show', view.activity)}
        >
          <Icon name={view.icon ?? 'component'} />
          {view.title}
        </button>
      ))}
    </nav>
  );
}

const COLOURS = { ready: 'muted', running: 'ok', paused: 'warn', suspended: 'warn', stopped: 'muted', failed: 'fail' } as const;

export function StatusBar({ shell }: { readonly shell: Shell }) {
  const status = useObservable(shell.workbench.machine.simulation);
  const connection = useObservable(shell.workbench.signals.connection);
  const gone = connection === 'gone';
  return (
    <footer className="status">
      <span className={gone ? 'warn' : COLOURS[status?.state ?? 'stopped']}>
        <i className="dot" />
        {stateWords(status?.state, connection)}
      </span>
      {status !== undefined && (
        <>
          <span>step {Number((status.step * 1000).toPrecision(6))} ms</span>
          <span>{counted(status.late_ticks, 'late tick')}</span>
          <span>{counted(status.components, 'component')}</span>
          {status.message !== undefined && <span className="fail ellipsis"><Linked text={status.message} /></span>}
        </>
      )}
      <span className="end" />
      {status !== undefined && status.faults.length > 0 && (
        <span className="fail">
          <Icon name="bolt" />
          {counted(status.faults.length, 'fault')}
        </span>
      )}
      {status !== undefined && status.overrides.length > 0 && (
        <span>
          <Icon name="hand" />
          {counted(status.overrides.length, 'override')}
        </span>
      )}
      {status !== undefined && status.alarms.length > 0 && (
        <span className="warn">
          <Icon name="warning" />
          {counted(status.alarms.length, 'alarm')}
        </span>
      )}
      <span className={gone ? 'fail' : ''}>{gone ? 'host gone' : location.host}</span>
    </footer>
  );
}
