import { useEffect, useState, type ReactNode } from 'react';
import { Await, useLoaded, type Loaded } from '../../live/loaded';
import { useWorkbench } from '../../shell/react';
import { contacting, decided } from '../contacts';
import type { Node, StoredLink } from '../tag';
import { Item, type ItemProps } from './treeitem';

const AT_ONCE = 100;

interface Level {
  readonly nodes: readonly Node[];
  readonly more: boolean;
}

type Props = Omit<ItemProps, 'node'>;

/** What a controller answers; where it was not trusted, it is asked again once somebody trusts it. */
function useLevel(link: StoredLink, query: Readonly<Record<string, string | number | undefined>>): Loaded<Level> {
  const { rest } = useWorkbench();
  const loaded = useLoaded((signal) => contacting(rest.get<Level>(`/links/${link.id}/browse`, { query, signal })), [link.id, JSON.stringify(query)]);
  const { problem, again } = loaded;
  useEffect(() => decided.subscribe(() => problem !== undefined && decided.get()?.trusted === true && again()), [problem, again]);
  return loaded;
}

/** The nodes below one, once they are there. */
export function Branch({ link, node, depth, ...told }: Props & { readonly node: string | undefined }) {
  const [most, setMost] = useState(AT_ONCE);
  const loaded = useLevel(link, { node, limit: most });
  const level = loaded.data;
  return (
    <>
      <Waiting loaded={loaded} what={`the tags of ${link.name}`} depth={depth} />
      {level?.nodes.length === 0 && <Hint depth={depth}>Nothing is below.</Hint>}
      {level?.nodes.map((each) => <Item key={each.address} link={link} node={each} depth={depth} {...told} />)}
      {level?.more === true && most < 1000 && (
        <li role="treeitem" tabIndex={-1} aria-level={depth} className="hint" data-key={`more ${node}`}>
          <button className="small quiet" tabIndex={-1} data-enter onClick={() => setMost(Math.min(1000, most + 300))}>Show more</button>
        </li>
      )}
    </>
  );
}

/** The tags with a text in their names, as one level. */
export function Found({ link, search, ...told }: Props & { readonly search: string }) {
  const loaded = useLevel(link, { search, limit: AT_ONCE });
  const level = loaded.data;
  return (
    <>
      <Waiting loaded={loaded} what="the search" depth={1} />
      {level?.nodes.length === 0 && <Hint depth={1}>No tag has “{search}” in its name or address.</Hint>}
      {level?.nodes.map((node) => <Item key={node.address} link={link} node={node} flat {...told} />)}
      {level?.more === true && <Hint depth={1}>More than {AT_ONCE} were found; type more of the name.</Hint>}
    </>
  );
}

/** The row that stands for what is not there, or not as it should be. */
function Waiting({ loaded, what, depth }: { readonly loaded: Loaded<Level>; readonly what: string; readonly depth: number }) {
  return loaded.data !== undefined && loaded.problem === undefined ? null : (
    <li role="treeitem" tabIndex={-1} aria-level={depth}><Await loaded={loaded} what={what}>{() => null}</Await></li>
  );
}

/** A row that says something and does nothing. */
function Hint({ depth, children }: { readonly depth: number; readonly children: ReactNode }) {
  return <li role="treeitem" tabIndex={-1} aria-level={depth} aria-disabled className="muted hint">{children}</li>;
}
