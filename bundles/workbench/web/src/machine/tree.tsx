import { useEffect, useRef, useState } from 'react';
import { Icon } from '../controls/icon';
import { Live } from '../controls/live';
import { portsOf } from '../model/ports';
import type { ViewModule } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { canvasHandle } from './canvashandle';
import { findAsked } from './find';
import { iconOf } from './icons';
import css from './lists.css?inline';

function Row({ name, indent }: { readonly name: string; readonly indent: number }) {
  const workbench = useWorkbench();
  const { machine } = workbench;
  const file = useObservable(machine.document)!.file;
  const selected = useObservable(machine.selection).includes(name);
  useObservable(machine.units);
  const status = useObservable(machine.simulation);
  const component = file.components[name]!;
  const ports = portsOf(machine, file, name);
  const main = ports.find((port) => port.descriptor.direction === 'output' && port.descriptor.register) ?? ports.find((port) => port.descriptor.direction === 'output');
  const fault = status?.faults.some((each) => each.signal.startsWith(`${name}.`));
  return (
    <button
      className="row"
      style={{ paddingLeft: 16 + indent * 12 }}
      aria-pressed={selected}
      title={component.label ?? name}
      onClick={(event) => machine.select(event.ctrlKey || event.metaKey ? [...machine.selection.get().filter((each) => each !== name), ...(selected ? [] : [name])] : [name])}
      onDoubleClick={() => canvasHandle.get()?.show([name])}
      onContextMenu={(event) => {
        event.preventDefault();
        machine.select([name]);
        workbench.dialogs.menu('component', name, event.clientX, event.clientY);
      }}
    >
      <Icon name={iconOf(workbench, component.type)} />
      <span className="ellipsis">{name.split('/').at(-1)}</span>
      {fault && <Icon name="bolt" className="fail" />}
      {main && <Live path={main.path} format={main.format} />}
    </button>
  );
}

/** pump2 stands before pump10. */
const BY_NUMBER = new Intl.Collator(undefined, { numeric: true });

interface Branch {
  readonly name: string;
  readonly components: string[];
  readonly branches: Map<string, Branch>;
}

function branchesOf(names: readonly string[]): Branch {
  const root: Branch = { name: '', components: [], branches: new Map() };
  names.forEach((name) => {
    const parts = name.split('/').slice(0, -1);
    let at = root;
    parts.forEach((part) => {
      const next = at.branches.get(part) ?? { name: part, components: [], branches: new Map() };
      at.branches.set(part, next);
      at = next;
    });
    at.components.push(name);
  });
  return root;
}

function Branches({ branch, indent }: { readonly branch: Branch; readonly indent: number }) {
  return (
    <>
      {[...branch.branches.values()].map((each) => (
        <details key={each.name} open>
          <summary style={{ paddingLeft: 16 + indent * 12 }}>
            <Icon name="subsystem" />
            {each.name}
          </summary>
          <Branches branch={each} indent={indent + 1} />
        </details>
      ))}
      {branch.components.map((name) => (
        <Row key={name} name={name} indent={indent} />
      ))}
    </>
  );
}

function Tree() {
  const { machine, views, commands } = useWorkbench();
  const document = useObservable(machine.document);
  const status = useObservable(machine.simulation);
  const asked = useObservable(findAsked);
  const [typed, setTyped] = useState('');
  const find = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asked > 0) {
      find.current?.focus();
    }
  }, [asked]);
  if (document === undefined) {
    return (
      <div className="empty">
        <p>No machine is open.</p>
        <button onClick={() => void commands.run('machine.choose')}>Open a machine</button>
      </div>
    );
  }
  const { file } = document;
  const wanted = typed.toLowerCase();
  const names = Object.keys(file.components).sort(BY_NUMBER.compare).filter((name) => `${name} ${file.components[name]?.label ?? ''} ${file.components[name]?.type}`.toLowerCase().includes(wanted));
  const links = Object.entries(file.links ?? {});
  return (
    <nav className="lists" aria-label="Components">
      <h1 className="ellipsis" title={file.name}>{file.name}</h1>
      <label className="find">
        <Icon name="search" />
        <input
          ref={find}
          placeholder="Find component or …"
          aria-label="Find a component"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && names[0] !== undefined) {
              machine.select([names[0]]);
              canvasHandle.get()?.show([names[0]]);
            } else if (event.key === 'Escape') {
              setTyped('');
            }
          }}
        />
        <kbd>/</kbd>
      </label>
      <section>
        <h2>
          Components <span>{names.length}</span>
        </h2>
        <Branches branch={branchesOf(names)} indent={0} />
      </section>
      {names.length === 0 && <p className="muted none">{wanted === '' ? 'No components yet. Press A to add one.' : `Nothing fits “${typed}”.`}</p>}
      {links.length > 0 && (
        <section>
          <h2>
            Links <span>{links.length}</span>
          </h2>
          {links.map(([name, link]) => (
            <button key={name} className="row" title={`${link.protocol} · ${link.endpoint}`} onClick={() => views.open('tags', name)}>
              <Icon name="plug" />
              <span className="ellipsis">{name}</span>
              <span className="muted state">{status?.links.find((each) => each.link === name)?.state ?? 'not used'}</span>
            </button>
          ))}
        </section>
      )}
    </nav>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  return mountReact(root, workbench, <Tree />);
};
