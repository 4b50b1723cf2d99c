import { useRef, useState } from 'react';
import { Icon } from '../controls/icon';
import type { Schemas } from '../live/api';
import type { MachineDocument } from '../shell/contract';
import { useObservable, useWorkbench } from '../shell/react';
import { useCoupled } from './coupled';
import { bindable, misfit, type BindablePort } from './ports';
import { Matches } from './matches';
import { bound, DRAGGED, type Dragged, type StoredLink } from './tag';
import { importList } from './taglist';

/** Which tag is tied to which port: a row for each port, onto which a tag can be dropped. */
export function Bindings({ document, link }: { readonly document: MachineDocument; readonly link: StoredLink }) {
  const workbench = useWorkbench();
  const { machine } = workbench;
  const types = useObservable(machine.types);
  const coupled = useCoupled();
  const [text, setText] = useState('');
  const [free, setFree] = useState(true);
  const [matching, setMatching] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const all = bindable(document.file, types);
  const shown = all.filter((port) => (free || port.binding !== undefined) && `${port.path} ${port.binding?.address ?? ''}`.toLowerCase().includes(text.toLowerCase()));
  const count = all.filter((port) => port.binding !== undefined).length;

  if (matching) {
    return <Matches document={document} link={link} onClose={() => setMatching(false)} />;
  }
  return (
    <section className="bindings" aria-label="Bindings">
      <header>
        <h1>Bindings <span className="muted">{count}</span></h1>
        <input type="search" placeholder="Find port or tag" aria-label="Find port or tag" value={text} onChange={(event) => setText(event.target.value)} />
        <label><input type="checkbox" checked={free} onChange={(event) => setFree(event.target.checked)} /> free ports too</label>
        <span className="space" />
        <button className="small" onClick={() => setMatching(true)}>Bind by names …</button>
        <button className="small" onClick={() => file.current?.click()}>Import CSV …</button>
        <a className="button small" href={`/api/v1/machine-models/${document.id}/tags.csv`} download={`${document.name}-tags.csv`}>Export CSV</a>
        <input ref={file} type="file" accept=".csv,text/csv" className="visually-hidden" tabIndex={-1} aria-label="Tag list" onChange={(event) => {
          const list = event.target.files?.[0];
          if (list !== undefined) {
            void importList(workbench, document, list);
          }
          event.target.value = '';
        }} />
      </header>
      {shown.length === 0 ? <p className="empty">{text === '' ? 'No port is bound yet. Drag a tag from the left onto a port.' : `Neither a port nor a tag has “${text}” in its name.`}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Table of bindings">
          <table>
            <thead>
              <tr><th scope="col">Port</th><th scope="col"><span className="visually-hidden">Direction</span></th><th scope="col">Tag</th><th scope="col">Value</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr>
            </thead>
            <tbody>
              {shown.map((port) => <Row key={port.path} port={port} live={coupled?.bindings.find((each) => each.port === port.path)} />)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ port, live }: { readonly port: BindablePort; readonly live: Schemas['BindingStatus'] | undefined }) {
  const { machine, notices, views } = useWorkbench();
  const [over, setOver] = useState(false);
  const { binding } = port;

  function drop({ link, tag }: Dragged): void {
    const wrong = misfit(port, { name: tag.name, writable: tag.writable, ...(tag.type !== undefined && { type: tag.type }) });
    if (wrong !== undefined) {
      notices.tell({ severity: 'warning', text: wrong });
      return;
    }
    void machine.edit(bound(port.path, tag), [{ set_binding: port.path, to: { ...binding, link, address: tag.address } }]);
  }
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
        drop(JSON.parse(event.dataTransfer.getData(DRAGGED)) as Dragged);
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
      <td className={live !== undefined && !live.good ? 'number stale' : 'number'} title={live?.value === undefined ? '' : `${String(live.value)} at the tag`}>{valueText(live?.value)}</td>
      <td>{binding && <State live={live} />}</td>
      <td>{binding && <button className="small quiet" title={`Unbind ${port.path}`} aria-label={`Unbind ${port.path}`} onClick={() => void machine.edit(`Unbind ${port.path}`, [{ remove_binding: port.path }])}>×</button>}</td>
    </tr>
  );
}

/** Six digits are enough to compare by; the rest is in the tooltip. */
function valueText(value: unknown): string {
  return value === undefined ? '' : String(typeof value === 'number' ? Number(value.toPrecision(6)) : value);
}

function State({ live }: { readonly live: Schemas['BindingStatus'] | undefined }) {
  if (live === undefined) {
    return <span className="muted">not used</span>;
  }
  if (live.message !== '' || !live.good) {
    return <span className="warn ellipsis" title={`${live.status} ${live.message}`}><Icon name="warning" /> {live.message === '' ? live.status : live.message}</span>;
  }
  return <span className="ok"><Icon name="check" /> good</span>;
}
