import { useRef, useState } from 'react';
import type { MachineDocument } from '../shell/contract';
import { useObservable, useWorkbench } from '../shell/react';
import { BindingRow } from './bindingrow';
import { useCoupled } from './coupled';
import { bindable } from './ports';
import { importList } from './taglist';

/** Which tag is tied to which port: a row for each port, onto which a tag can be dropped. */
export function Bindings({ document, onMatch }: { readonly document: MachineDocument; readonly onMatch: () => void }) {
  const workbench = useWorkbench();
  const types = useObservable(workbench.machine.types);
  const coupled = useCoupled();
  const [text, setText] = useState('');
  const [free, setFree] = useState(true);
  const file = useRef<HTMLInputElement>(null);
  const all = bindable(document.file, types);
  const shown = all.filter((port) => (free || port.binding !== undefined) && `${port.path} ${port.binding?.address ?? ''}`.toLowerCase().includes(text.toLowerCase()));
  const count = all.filter((port) => port.binding !== undefined).length;

  return (
    <section className="bindings" aria-label="Bindings">
      <header>
        <h1>Bindings <span className="muted">{count}</span></h1>
        <input type="search" placeholder="Find port or tag" aria-label="Find port or tag" value={text} onChange={(event) => setText(event.target.value)} />
        <label><input type="checkbox" checked={free} onChange={(event) => setFree(event.target.checked)} /> free ports too</label>
        <span className="space" />
        <button className="small" onClick={onMatch}>Bind by names …</button>
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
      {shown.length === 0 ? <Nothing text={text} ports={all.length} onAll={() => { setText(''); setFree(true); }} /> : (
        <div className="scroll" tabIndex={0} role="region" aria-label="Table of bindings">
          <table>
            <thead>
              <tr><th scope="col">Port</th><th scope="col"><span className="visually-hidden">Direction</span></th><th scope="col">Tag</th><th scope="col">Value</th><th scope="col">State</th><th scope="col"><span className="visually-hidden">Actions</span></th></tr>
            </thead>
            <tbody>
              {shown.map((port) => <BindingRow key={port.path} port={port} live={coupled?.bindings.find((each) => each.port === port.path)} />)}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Nothing({ text, ports, onAll }: { readonly text: string; readonly ports: number; readonly onAll: () => void }) {
  const { views, commands } = useWorkbench();
  return ports === 0 ? (
    <div className="empty">
      <p>The machine has no port yet that a tag could be bound to.</p>
      <button onClick={() => {
        views.open('machine');
        void commands.run('component.add');
      }}>Add a component</button>
    </div>
  ) : (
    <div className="empty">
      <p>{text === '' ? 'No port is bound yet; a tag is dragged from the left onto a free port.' : `Neither a port nor a tag has “${text}” in its name.`}</p>
      <button onClick={onAll}>{text === '' ? 'Show the free ports' : 'Show all ports'}</button>
    </div>
  );
}
