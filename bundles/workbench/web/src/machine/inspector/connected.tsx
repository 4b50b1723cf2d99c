import { Live } from '../../controls/live';
import { connectionsOf } from '../../model/edits';
import { findPort, unitWords } from '../../model/ports';
import { useObservable, useWorkbench } from '../../shell/react';
import { Banners } from './banners';
import { SignalRow } from './signalrow';
import { Unapplied } from './unapplied';

export function PortInspector({ path }: { readonly path: string }) {
  const { machine, commands } = useWorkbench();
  const file = useObservable(machine.document)!.file;
  useObservable(machine.units);
  useObservable(machine.types);
  const port = findPort(machine, file, path);
  if (port === undefined) {
    return <p className="muted">There is no {path} any more.</p>;
  }
  const connections = connectionsOf(file).filter(({ source, target }) => source === path || target === path);
  return (
    <>
      <header>
        <span className="names">
          <h1 className="ellipsis" title={path}>{path}</h1>
          <small className="muted">{port.descriptor.direction} · {unitWords(port)}</small>
        </span>
      </header>
      <p className="muted">{port.descriptor.doc}</p>
      <Unapplied />
      <Banners component={port.component} />
      <section><SignalRow port={port} /></section>
      <section>
        <h2>Connections <span>{connections.length || ''}</span></h2>
        {connections.map(({ source, target }) => (
          <button key={source + target} className="quiet binding" onClick={() => machine.select([`${source} > ${target}`])}>{source} → {target}</button>
        ))}
        <div className="buttons">
          <button className="small" onClick={() => void commands.run('port.connect', path)}>Connect… <kbd>C</kbd></button>
          <button className="small" onClick={() => void commands.run('override.set', path)}>Override… <kbd>O</kbd></button>
          <button className="small" onClick={() => void commands.run('tags.bind', path)}>Bind to tag…</button>
          <button className="small" onClick={() => machine.select([port.component])}>{port.component}</button>
        </div>
      </section>
    </>
  );
}

export function ConnectionInspector({ path }: { readonly path: string }) {
  const { machine, commands } = useWorkbench();
  const file = useObservable(machine.document)!.file;
  const [source = '', target = ''] = path.split(' > ');
  const port = findPort(machine, file, source);
  return (
    <>
      <header><span className="names"><h1>Connection</h1><small className="muted">{port && unitWords(port)}</small></span></header>
      <section>
        <p><a href={`#/machine/${machine.document.get()?.id}/${source}`}>{source}</a> → <a href={`#/machine/${machine.document.get()?.id}/${target}`}>{target}</a></p>
        {port && <Live path={source} format={port.format} />}
      </section>
      <section className="buttons">
        <button className="small danger" onClick={() => void commands.run('component.remove')}>Disconnect</button>
      </section>
    </>
  );
}
