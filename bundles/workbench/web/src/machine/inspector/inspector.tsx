import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { clock, formatOf, shownText } from '../../controls/numbers';
import { connectionsOf, portOf } from '../../model/edits';
import type { Json, MachineComponent, ViewModule } from '../../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../../shell/react';
import { adopt } from '../../shell/sheets';
import { KINDS, possibleFaults, words } from '../disturbances';
import { iconOf } from '../icons';
import { allPorts, findPort, portsOf, unitWords, type Port } from '../ports';
import { chosen, toggle, usual } from '../../trends/chosen';
import { Field, type FieldDescription } from './field';
import css from './inspector.css?inline';

/** What is broken or held by hand, and how to end it. */
function Banners({ component }: { readonly component: string }) {
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

function SignalRow({ port }: { readonly port: Port }) {
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

function ComponentInspector({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const { machine, commands, views } = workbench;
  const file = useObservable(machine.document)!.file;
  const types = useObservable(machine.types);
  useObservable(machine.units);
  useObservable(workbench.faceplates);
  const component = file.components[name]!;
  const type = types.get(component.type);
  const ports = portsOf(machine, file, name);
  const bindings = Object.entries(file.bindings ?? {}).filter(([port]) => portOf(port).component === name);
  const store = (part: 'parameters' | 'start', field: string) => (value: Json | undefined) => {
    const { [field]: _, ...others } = component[part] ?? {};
    const to: MachineComponent = { ...component, [part]: value === undefined ? others : { ...others, [field]: value } };
    return machine.edit(`${name}.${field}`, [{ set_component: name, to }]);
  };
  const actual = (unit: string) => (unit.includes('$') ? ports.find((port) => port.descriptor.unit === unit)?.unit : undefined);
  const starts: FieldDescription[] = ports.filter((port) => (port.descriptor.direction === 'input' && !port.connected) || port.descriptor.register)
    .map(({ descriptor }) => ({ ...descriptor, doc: descriptor.doc, start: descriptor.start }));
  return (
    <>
      <header>
        <span className="tile"><Icon name={iconOf(workbench, component.type)} /></span>
        <span className="names">
          <h1 className="ellipsis" title={name}>{name}</h1>
          <small className="muted ellipsis" title={`${type?.doc ?? ''}`}>{[type?.name ?? component.type, type?.category, component.label].filter(Boolean).join(' · ')}</small>
        </span>
        <a href="/docs" target="_blank" rel="noreferrer" title={type?.doc}>Docs</a>
      </header>
      {type === undefined && <p className="fail">The library has no type "{component.type}". Install the extension that brings it.</p>}
      <Banners component={name} />
      <section>
        <h2>Signals</h2>
        {ports.map((port) => <SignalRow key={port.path} port={port} />)}
      </section>
      {type !== undefined && type.parameters.length > 0 && (
        <section>
          <h2>Parameters</h2>
          {type.parameters.map((parameter) => (
            <Field key={`${name}.${parameter.name}`} description={parameter} actual={actual(parameter.unit)} value={component.parameters?.[parameter.name]} store={store('parameters', parameter.name)} />
          ))}
        </section>
      )}
      {starts.length > 0 && (
        <details>
          <summary><h2>Start values <span>{Object.keys(component.start ?? {}).length || ''}</span></h2></summary>
          {starts.map((start) => (
            <Field key={`${name}.${start.name}`} description={start} actual={actual(start.unit)} value={component.start?.[start.name]} store={store('start', start.name)} />
          ))}
        </details>
      )}
      {bindings.length > 0 && (
        <section>
          <h2>Binding</h2>
          {bindings.map(([port, binding]) => (
            <button key={port} className="quiet binding" onClick={() => views.open('tags', binding.link)}>
              <Icon name="plug" />
              <span>
                <b>{portOf(port).port} {ports.find((each) => each.path === port)?.descriptor.direction === 'input' ? '←' : '→'} {binding.link}</b>
                <small className="muted ellipsis" title={binding.address}>{binding.address}</small>
              </span>
            </button>
          ))}
        </section>
      )}
      <section>
        <h2>Inject a fault <kbd>F</kbd></h2>
        <Faults name={name} />
      </section>
      <section className="buttons">
        <button className="small" onClick={() => void commands.run('component.rename')}>Rename</button>
        <button className="small" onClick={() => void commands.run('edit.duplicate')}>Duplicate</button>
        <button className="small danger" onClick={() => void commands.run('component.remove')}>Remove</button>
      </section>
    </>
  );
}

function Faults({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const status = useObservable(workbench.machine.simulation);
  const alive = status !== undefined && status.state !== 'stopped' && status.state !== 'failed';
  const inForce = status?.faults.filter((each) => portOf(each.signal).component === name) ?? [];
  return (
    <div className="chips">
      {possibleFaults(workbench, name).map((fault) => {
        const active = inForce.find((each) => each.kind === fault.kind && (fault.own === undefined || each.signal === `${name}.${fault.own.name}`));
        return (
          <button
            key={fault.own?.name ?? fault.kind}
            className="small chip"
            aria-pressed={active !== undefined}
            disabled={!alive}
            title={alive ? (fault.own?.doc ?? '') : 'Faults act on what runs: press Run first.'}
            onClick={() => void (active === undefined ? workbench.commands.run('fault.inject', { component: name, fault }) : workbench.commands.run('fault.clear', active))}
          >
            {active !== undefined && <Icon name="bolt" />}
            {fault.title}
          </button>
        );
      })}
    </div>
  );
}

function PortInspector({ path }: { readonly path: string }) {
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
      <Banners component={port.component} />
      <section><SignalRow port={port} /></section>
      <section>
        <h2>Connections <span>{connections.length || ''}</span></h2>
        {connections.map(({ source, target }) => (
          <button key={source + target} className="quiet binding" onClick={() => machine.select([`${source} > ${target}`])}>{source} → {target}</button>
        ))}
        <div className="buttons">
          <button className="small" onClick={() => void commands.run('port.connect', path)}>Connect… <kbd>C</kbd></button>
          <button className="small" onClick={() => void commands.run('override.set', path)}>Override…</button>
          <button className="small" onClick={() => machine.select([port.component])}>{port.component}</button>
        </div>
      </section>
    </>
  );
}

function ConnectionInspector({ path }: { readonly path: string }) {
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

interface MachineProblem {
  readonly severity: 'mistake' | 'incomplete' | 'note';
  readonly path: string;
  readonly message: string;
}

function MachineInspector() {
  const { machine, rest, views } = useWorkbench();
  const document = useObservable(machine.document)!;
  const [problems, setProblems] = useState<readonly MachineProblem[]>([]);
  useEffect(() => {
    const asked = new AbortController();
    rest.get<{ readonly items: readonly MachineProblem[] }>(`/machine-models/${document.id}/problems`, { signal: asked.signal }).then(({ items }) => setProblems(items), () => undefined);
    return () => asked.abort();
  }, [rest, document.id, document.revision]);
  const named = (path: string) => /\/components\/([^/]+)/.exec(path)?.[1]?.replaceAll('~1', '/');
  return (
    <>
      <header><span className="tile"><Icon name="machine" /></span><span className="names"><h1 className="ellipsis">{document.name}</h1><small className="muted">{Object.keys(document.file.components).length} components, {connectionsOf(document.file).length} connections</small></span></header>
      <p className="muted">{document.file.description}</p>
      {document.unapplied !== undefined && <p className="warn" role="status">The running simulation does not have the last edit: {document.unapplied}</p>}
      <section>
        <h2>Problems <span>{problems.length || ''}</span></h2>
        {problems.length === 0 && <p className="ok"><Icon name="check" /> None: it can run.</p>}
        {problems.map((problem) => (
          <p key={problem.path + problem.message} className={problem.severity === 'mistake' ? 'fail' : problem.severity === 'incomplete' ? 'warn' : 'muted'}>
            {named(problem.path) !== undefined && <><a href={views.href('machine', String(document.id), named(problem.path)!)}>{named(problem.path)}</a>: </>}
            {problem.message}
          </p>
        ))}
      </section>
      <p className="muted">Select a component to see its signals and parameters.</p>
    </>
  );
}

function Inspector() {
  const { machine, commands } = useWorkbench();
  const document = useObservable(machine.document);
  const selection = useObservable(machine.selection);
  const [first] = selection;
  const shown = () => {
    if (document === undefined) {
      return <p className="muted">Nothing is open.</p>;
    }
    if (selection.length > 1) {
      return (
        <>
          <header><span className="names"><h1>{selection.length} selected</h1></span></header>
          <section className="buttons">
            {['layout.alignLeft', 'layout.alignTop', 'edit.duplicate', 'component.remove'].map((id) => (
              <button key={id} className="small" onClick={() => void commands.run(id)}>{commands.list.get().find((each) => each.id === id)?.title}</button>
            ))}
          </section>
        </>
      );
    }
    if (first === undefined) {
      return <MachineInspector />;
    }
    return first.includes(' > ') ? <ConnectionInspector path={first} /> : first in document.file.components ? <ComponentInspector key={first} name={first} /> : first.includes('.') ? <PortInspector path={first} /> : <MachineInspector />;
  };
  return <div className="inspector">{shown()}</div>;
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  return mountReact(root, workbench, <Inspector />);
};
