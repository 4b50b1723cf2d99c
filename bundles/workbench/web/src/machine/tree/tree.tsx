import { memo, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { BY_NUMBER } from '../../controls/order';
import { portOf } from '../../model/edits';
import { mainOutput, portsOf } from '../../model/ports';
import { isBadQuality } from '../../model/quality';
import type { MachineComponent, MachineFile, ViewModule } from '../../shell/contract';
import { derived } from '../../shell/observable';
import { mountReact, useObservable, useWorkbench } from '../../shell/react';
import { adopt } from '../../shell/sheets';
import { canvasHandle } from '../canvashandle';
import { FindField } from './findfield';
import { iconOf } from '../icons';
import css from '../lists.css?inline';
import { walk } from './treekeys';

interface RowProps {
  readonly name: string;
  readonly component: MachineComponent;
  readonly indent: number;
  readonly selected: boolean;
  readonly faulty: boolean;
  /** Whether it is in sight, or nearly. */
  readonly seen: boolean;
}

function Value({ name }: { readonly name: string }) {
  const { machine } = useWorkbench();
  const file = useObservable(machine.document)!.file;
  useObservable(machine.units);
  const main = mainOutput(portsOf(machine, file, name));
  return main === undefined ? null : <Live path={main.path} format={main.format} />;
}

const Row = memo(function Row({ name, component, indent, selected, faulty, seen }: RowProps) {
  const workbench = useWorkbench();
  const { machine } = workbench;
  return (
    <button
      className="row"
      data-component={name}
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
      {faulty && <Icon name="bolt" className="fail" />}
      {seen && <Value name={name} />}
    </button>
  );
});

/** What rows show beside their names. */
interface Marks {
  readonly file: MachineFile;
  readonly selected: ReadonlySet<string>;
  readonly faulty: ReadonlySet<string>;
}

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

const BLOCK = 8;

const blocksOf = (names: readonly string[]) => Array.from({ length: Math.ceil(names.length / BLOCK) }, (_, i) => names.slice(i * BLOCK, (i + 1) * BLOCK));

/** Some rows. The browser leaves out what is out of sight, block by block; their values are not asked for then. */
function Block({ names, indent, file, selected, faulty }: Marks & { readonly names: readonly string[]; readonly indent: number }) {
  const block = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setSeen(entries.at(-1)!.isIntersecting));
    observer.observe(block.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="block" ref={block} style={{ containIntrinsicBlockSize: `calc(${names.length} * var(--row))` }}>
      {names.map((name) => (
        <Row key={name} name={name} component={file.components[name]!} indent={indent} selected={selected.has(name)} faulty={faulty.has(name)} seen={seen} />
      ))}
    </div>
  );
}

interface BranchProps extends Marks {
  readonly branch: Branch;
  readonly indent: number;
}

function Branches({ branch, indent, ...marks }: BranchProps) {
  return (
    <>
      {[...branch.branches.values()].map((each) => (
        <details key={each.name} open>
          <summary style={{ paddingLeft: 16 + indent * 12 }}>
            <Icon name="subsystem" />
            {each.name}
          </summary>
          <Branches branch={each} indent={indent + 1} {...marks} />
        </details>
      ))}
      {blocksOf(branch.components).map((names) => (
        <Block key={names[0]} names={names} indent={indent} {...marks} />
      ))}
    </>
  );
}

function Components({ file, names }: { readonly file: MachineFile; readonly names: readonly string[] }) {
  const { machine } = useWorkbench();
  const selection = useObservable(machine.selection);
  // Faults alone: a status comes every second.
  const faulty = useObservable(useMemo(() => derived([machine.simulation], () => machine.simulation.get()?.faults.filter((each) => !isBadQuality(each)).map((each) => portOf(each.signal).component).join('\n') ?? ''), [machine]));
  const root = useMemo(() => branchesOf(names), [names]);
  const marks = useMemo(() => ({ file, selected: new Set(selection), faulty: new Set(faulty.split('\n')) }), [file, selection, faulty]);
  return (
    <section>
      <h2>
        Components <span>{names.length}</span>
      </h2>
      <Branches branch={root} indent={0} {...marks} />
    </section>
  );
}

function Links({ file }: { readonly file: MachineFile }) {
  const { machine, views } = useWorkbench();
  const status = useObservable(machine.simulation);
  const links = Object.entries(file.links ?? {});
  return links.length === 0 ? null : (
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
  );
}

/** The components that fit what was typed, by name. */
function found(file: MachineFile | undefined, wanted: string): readonly string[] {
  return Object.entries(file?.components ?? {})
    .filter(([name, { label, type }]) => `${name} ${label ?? ''} ${type}`.toLowerCase().includes(wanted))
    .map(([name]) => name)
    .sort(BY_NUMBER.compare);
}

function Tree() {
  const { machine, commands } = useWorkbench();
  const file = useObservable(machine.document)?.file;
  const [typed, setTyped] = useState('');
  const tree = useRef<HTMLElement>(null);
  const names = useMemo(() => found(file, typed.toLowerCase()), [file, typed]);
  if (file === undefined) {
    return (
      <div className="empty">
        <p>No machine is open.</p>
        <button onClick={() => void commands.run('machine.choose')}>Open a machine</button>
      </div>
    );
  }
  return (
    <nav className="lists" aria-label="Components" ref={tree} onKeyDown={(event) => walk(event.currentTarget, event.key) && event.preventDefault()}>
      <h1 className="ellipsis" title={file.name}>{file.name}</h1>
      <FindField typed={typed} onType={setTyped} tree={tree} />
      <Components file={file} names={names} />
      {names.length === 0 && <p className="muted none">{typed === '' ? 'No components yet. Press A to add one.' : `Nothing fits “${typed}”.`}</p>}
      <Links file={file} />
    </nav>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  return mountReact(root, workbench, <Tree />);
};
