import { useState } from 'react';
import { Icon } from '../../controls/icon';
import { useWorkbench } from '../../shell/react';
import { bindToChosen } from '../bind';
import { Branch } from './branch';
import { DRAGGED, type Node, type StoredLink } from '../tag';

export interface ItemProps {
  readonly link: StoredLink;
  readonly node: Node;
  readonly depth: number;
  /** Told when the node is opened, and asked for the ports that are bound by names below it. */
  readonly onOpen: (node: Node) => void;
  readonly onMatch: (node: Node) => void;
}

export function Item({ flat = false, ...props }: ItemProps & { readonly flat?: boolean }) {
  const { link, node, depth, onOpen, onMatch } = props;
  const workbench = useWorkbench();
  const [open, setOpen] = useState(false);
  const isTag = node.type !== undefined;
  const branches = node.branches && !flat;
  const dragged = { link: link.name, tag: node };
  const toggle = () => {
    if (!open) {
      onOpen(node);
    }
    setOpen(!open);
  };
  return (
    <>
      <li
        role="treeitem"
        tabIndex={-1}
        aria-level={depth}
        aria-expanded={branches ? open : undefined}
        className={isTag ? 'item tag' : 'item'}
        data-key={node.address}
        data-depth={Math.min(depth, 8)}
        draggable={isTag}
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, JSON.stringify(dragged));
          event.dataTransfer.setData('text/plain', node.address);
          event.dataTransfer.effectAllowed = 'link';
        }}
      >
        <button
          className="quiet open"
          tabIndex={-1}
          disabled={!branches}
          data-toggle={branches || undefined}
          data-enter={(branches && !isTag) || undefined}
          aria-label={open ? `Close ${node.name}` : `Open ${node.name}`}
          onClick={toggle}
        >
          {branches ? (open ? '▾' : '▸') : ''}
        </button>
        <span className="ellipsis" title={`${node.address}${node.doc === '' ? '' : `\n${node.doc}`}`} onDoubleClick={() => branches && toggle()}>
          {isTag && <Icon name="tags" />} {node.name}
        </span>
        {isTag && <span className="muted type">{node.type}{node.writable ? '' : ' · read only'}</span>}
        {isTag && <button className="small quiet bind" tabIndex={-1} data-enter title="Bind to a port; or drag it to one" onClick={() => void bindToChosen(workbench, dragged)}>Bind …</button>}
        {!isTag && node.branches && <button className="small quiet bind" tabIndex={-1} title={`Bind ports to the tags below ${node.name} by their names`} onClick={() => onMatch(node)}>By names …</button>}
      </li>
      {open && <Branch link={link} node={node.address} depth={depth + 1} onOpen={onOpen} onMatch={onMatch} />}
    </>
  );
}
