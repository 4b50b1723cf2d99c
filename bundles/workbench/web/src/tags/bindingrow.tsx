import { useState } from 'react';
import { Icon } from '../controls/icon';
import { Live } from '../controls/live';
import type { Schemas } from '../live/api';
import { findPort } from '../model/ports';
import { useWorkbench } from '../shell/react';
import { bindTag } from './bind';
import { trouble, troubleInFull } from './bindingstate';
import type { BindablePort } from './ports';
import { DRAGGED, type Dragged } from './tag';

type Live = Schemas['BindingStatus'] | undefined;

/** A port with its tag, onto which another one can be dropped. */
export function BindingRow({ port, live: told }: { readonly port: BindablePort; readonly live: Live }) {
  const workbench = useWorkbench();
  const { machine, views } = workbench;
  const [over, setOver] = useState(false);
  const { binding } = port;
  // What runs may not have taken over yet that the port is bound to another tag, or to none.
  const live = told?.link === binding?.link && told?.address === binding?.address ? told : undefined;
  const known = live && findPort(machine, machine.document.get()!.file, port.path);
  return (
    <tr
      className={over ? 'over' : ''}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAGGED)) {
          event.preventDefault();
          event.dataTransfer.dropEffect = 'link';
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void bindTag(workbench, port.path, JSON.parse(event.dataTransfer.getData(DRAGGED)) as Dragged);
      }}
    >
      <td>
        <button className="quiet link ellipsis" title={port.doc === '' ? port.path : port.doc} onClick={() => {
          views.open('machine');
          machine.select([port.path]);
        }}>{port.path}</button>
      </td>
      <td className="muted" title={port.direction === 'input' ? 'takes the tag’s value' : 'gives its value to the tag'}>{binding ? (port.direction === 'input' ? '←' : '→') : ''}</td>
      <td>{binding ? <span className="ellipsis address" title={`${binding.link} · ${binding.address}`}>{binding.address}<span className="muted"> · {binding.link}</span></span> : <span className="muted">drop a tag here</span>}</td>
      <td className="number" title={live?.value === undefined ? '' : `${String(live.raw ?? live.value)} at the tag`}>{known && <Live path={known.path} format={known.format} />}</td>
      <td>{binding && <State live={live} />}</td>
      <td>{binding && <button className="small quiet" title={`Unbind ${port.path}`} aria-label={`Unbind ${port.path}`} onClick={() => void machine.edit(`Unbind ${port.path}`, [{ remove_binding: port.path }])}>×</button>}</td>
    </tr>
  );
}

function State({ live }: { readonly live: Live }) {
  if (live === undefined) {
    return <span className="muted">not used</span>;
  }
  if (live.message !== '' || !live.good) {
    return <span className="warn words" title={troubleInFull(live)}><Icon name="warning" /> <span>{trouble(live)}</span></span>;
  }
  return <span className="ok"><Icon name="check" /> good</span>;
}
