import { useEffect, useState } from 'react';
import { Icon } from '../controls/icon';
import { Await, useLoaded } from '../live/loaded';
import { useObservable, useWorkbench } from '../shell/react';
import { contacting } from './contacts';
import { bindable, misfit } from './ports';
import { bound, DRAGGED, type Node, type StoredLink } from './tag';

const AT_ONCE = 100;
const SETTLE_MILLISECONDS = 300;

interface Level {
  readonly nodes: readonly Node[];
  readonly more: boolean;
}

/** The tags of a controller, a level at a time and only when somebody opens it: controllers have stopped over less. */
export function TagTree({ link }: { readonly link: StoredLink }) {
  const [asked, setAsked] = useState(false);
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <section className="tree" aria-label={`Tags of ${link.name}`}>
      <input type="search" placeholder="Find tag" aria-label="Find tag" value={text} onChange={(event) => {
        setText(event.target.value);
        setAsked(true);
      }} />
      {!asked && (
        <div className="empty">
          <p>The tags of {link.name} are read when you ask for them, a level at a time.</p>
          <button onClick={() => setAsked(true)}>Browse {link.name}</button>
        </div>
      )}
      {asked && (search === ''
        ? <ul role="tree" aria-label={`Tags of ${link.name}`}><Branch link={link} node={undefined} depth={1} /></ul>
        : <Found link={link} search={search} />)}
    </section>
  );
}

function Found({ link, search }: { readonly link: StoredLink; readonly search: string }) {
  const { rest } = useWorkbench();
  const loaded = useLoaded((signal) => contacting(rest.get<Level>(`/links/${link.id}/browse`, { query: { search, limit: AT_ONCE }, signal })), [link.id, search]);
  return (
    <Await loaded={loaded} what="the search">
      {({ nodes, more }) => nodes.length === 0 ? <p className="empty">No tag has “{search}” in its name or address.</p> : (
        <ul role="tree" aria-label={`Tags of ${link.name} with ${search}`}>
          {nodes.map((node) => <Item key={node.address} link={link} node={node} depth={1} flat />)}
          {more && <li className="muted hint">More than {AT_ONCE} were found; type more of the name.</li>}
        </ul>
      )}
    </Await>
  );
}

function Branch({ link, node, depth }: { readonly link: StoredLink; readonly node: string | undefined; readonly depth: number }) {
  const { rest } = useWorkbench();
  const [most, setMost] = useState(AT_ONCE);
  const loaded = useLoaded(
    (signal) => contacting(rest.get<Level>(`/links/${link.id}/browse`, { query: { node, limit: most }, signal })),
    [link.id, node, most],
  );
  return (
    <Await loaded={loaded} what={`the tags of ${link.name}`}>
      {({ nodes, more }) => (
        <>
          {nodes.length === 0 && <li className="muted hint">Nothing is below.</li>}
          {nodes.map((each) => <Item key={each.address} link={link} node={each} depth={depth} />)}
          {more && most < 1000 && <li className="hint"><button className="small quiet" onClick={() => setMost(Math.min(1000, most + 300))}>Show more</button></li>}
        </>
      )}
    </Await>
  );
}

function Item({ link, node, depth, flat = false }: { readonly link: StoredLink; readonly node: Node; readonly depth: number; readonly flat?: boolean }) {
  const { machine, dialogs } = useWorkbench();
  const [open, setOpen] = useState(false);
  const document = useObservable(machine.document);
  const isTag = node.type !== undefined;
  const branches = node.branches && !flat;

  async function bind(): Promise<void> {
    const ports = document === undefined ? [] : bindable(document.file, machine.types.get()).filter((port) => misfit(port, node) === undefined);
    const port = await dialogs.pick(`Bind ${node.name} to which port?`, ports.map((each) => ({
      label: each.path,
      detail: each.binding ? `now ${each.binding.address}` : each.direction === 'input' ? 'takes the tag’s value' : 'gives its value to the tag',
      value: each,
    })));
    if (port !== undefined) {
      await machine.edit(bound(port.path, node), [{ set_binding: port.path, to: { ...port.binding, link: link.name, address: node.address } }]);
    }
  }
  return (
    <>
      <li
        role="treeitem"
        aria-level={depth}
        aria-expanded={branches ? open : undefined}
        className={isTag ? 'item tag' : 'item'}
        data-depth={Math.min(depth, 8)}
        draggable={isTag}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, JSON.stringify({ link: link.name, tag: node }));
          event.dataTransfer.setData('text/plain', node.address);
          event.dataTransfer.effectAllowed = 'link';
        }}
      >
        <button className="quiet open" disabled={!branches} aria-label={open ? `Close ${node.name}` : `Open ${node.name}`} onClick={() => setOpen(!open)}>
          {branches ? (open ? '▾' : '▸') : ''}
        </button>
        <span className="ellipsis" title={`${node.address}${node.doc === '' ? '' : `\n${node.doc}`}`} onDoubleClick={() => branches && setOpen(!open)}>
          {isTag && <Icon name="tags" />} {node.name}
        </span>
        {isTag && <span className="muted type">{node.type}{node.writable ? '' : ' · read only'}</span>}
        {isTag && <button className="small quiet bind" title="Bind to a port; or drag it to one" onClick={() => void bind()}>Bind …</button>}
      </li>
      {open && <Branch link={link} node={node.address} depth={depth + 1} />}
    </>
  );
}
