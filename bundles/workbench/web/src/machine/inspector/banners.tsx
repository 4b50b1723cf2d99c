import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { clock, formatOf, shownText } from '../../controls/numbers';
import { portOf } from '../../model/edits';
import { allPorts, findPort, type Port } from '../../model/ports';
import { useObservable, useWorkbench } from '../../shell/react';
import { chosen, toggle, usual } from '../../trends/chosen';
import { KINDS, words } from '../disturbances';

/** What is broken or held by hand, and how to end it. */
export function Banners({ component }: { readonly component: string }) {
  const { machine, commands } = useWorkbench();
  const status = useObservable(machine.simulation);
  const file = useObservable(machine.document)?.file;
  if (status === undefined || file === undefined) {
    return null;
  }
  const mine = (signal: string) => portOf(signal).component === component;
  const valueOf = (signal: string, value: unknown, unit: string) => {
    const port = findPort(machine, file, signal);
    return typeof value === 'number' ? ` ${shownText(value, port?.format ?? formatOf({ kind: 'real', unit, display: unit }))}` : value === undefined ? '' : ` ${String(value)}`;
  };
  const since = (tick: number) => clock(tick * status.step).whole;
  return (
    <>
      {status.faults.filter((each) => mine(each.signal)).map((fault) => (
        <div className="banner fault" role="status" key={fault.id}>
          <Icon name="bolt" />
          <span>
            <b>{fault.kind === 'own' ? words(portOf(fault.signal).port) : (KINDS.find((each) => each.kind === fault.kind)?.title ?? fault.kind)}{fault.kind === 'stuck' && fault.value !== undefined ? ' at' : ''}{valueOf(fault.signal, fault.value, fault.unit)}</b>
            <small>{portOf(fault.signal).port}, since {since(fault.from)}</small>
          </span>
          <button className="small danger" onClick={() => void commands.run('fault.clear', fault)}>Clear</button>
        </div>
      ))}
      {status.overrides.filter((each) => mine(each.signal)).map((override) => (
        <div className="banner override" role="status" key={override.id}>
          <Icon name="hand" />
          <span>
            <b>Override{valueOf(override.signal, override.value, override.unit)}</b>
            <small>{portOf(override.signal).port}, since {since(override.from)}</small>
          </span>
          <button className="small" onClick={() => void commands.run('override.clear', override)}>End</button>
        </div>
      ))}
    </>
  );
}

export function SignalRow({ port }: { readonly port: Port }) {
  const { machine, settings, dialogs } = useWorkbench();
  useObservable(settings.changes);
  const document = useObservable(machine.document)!;
  const trended = chosen(settings, document.name) ?? usual(allPorts(machine, document.file));
  const shown = trended.includes(port.path);
  return (
    <div
      className={`signal family-${port.family}`}
      title={port.descriptor.doc}
      onContextMenu={(event) => {
        event.preventDefault();
        dialogs.menu('port', port.path, event.clientX, event.clientY);
      }}
    >
      <i className={`dot ${port.descriptor.kind} ${port.descriptor.register ? 'state' : ''}`} />
      <button className="quiet name ellipsis" onClick={() => machine.select([port.path])}>{port.name}</button>
      <Live path={port.path} format={port.format} />
      <button
        className="quiet icon-only"
        aria-pressed={shown}
        aria-label={`Trend ${port.path}`}
        title={shown ? 'Take it out of the trends' : 'Show it in the trends'}
        onClick={() => toggle(settings, document.name, trended, port.path)}
      >
        <Icon name="trend" className={shown ? 'on' : ''} />
      </button>
    </div>
  );
}
