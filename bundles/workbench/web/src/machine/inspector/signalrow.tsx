import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { allPorts, type Port } from '../../model/ports';
import { useObservable, useWorkbench } from '../../shell/react';
import { chosen, toggle, usual } from '../../trends/chosen';

/** A port with its live value, and what can be done with it. */
export function SignalRow({ port }: { readonly port: Port }) {
  const { machine, settings, dialogs } = useWorkbench();
  useObservable(settings.changes);
  const document = useObservable(machine.document)!;
  const trended = chosen(settings, document.name) ?? usual(allPorts(machine, document.file));
  const shown = trended.includes(port.path);
  return (
    <div
      className={`signal family-${port.family}`}
      title={`${port.name}\n${port.descriptor.doc}`}
      onContextMenu={(event) => {
        event.preventDefault();
        dialogs.menu('port', port.path, event.clientX, event.clientY);
      }}
    >
      <i className={`dot ${port.descriptor.kind} ${port.descriptor.register ? 'state' : ''}`} />
      <button className="quiet name" onClick={() => machine.select([port.path])}><span className="ellipsis">{port.name}</span></button>
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
      <button
        className="quiet icon-only"
        aria-haspopup="menu"
        aria-label={`More for ${port.path}`}
        title="Connect, override, bind to a tag…"
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          dialogs.menu('port', port.path, left, bottom);
        }}
      >
        <Icon name="more" />
      </button>
    </div>
  );
}
