import { useEffect, useState } from 'react';
import { Branch, Found } from './branch';
import type { Node, StoredLink } from '../tag';
import { TreeList } from './treelist';

const SETTLE_MILLISECONDS = 300;

interface Props {
  readonly link: StoredLink;
  readonly onOpen: (node: Node) => void;
  readonly onMatch: (node: Node) => void;
}

/** The tags of a controller, a level at a time and only when somebody opens it: controllers have stopped over less. */
export function TagTree({ link, ...told }: Props) {
  const [browsed, setBrowsed] = useState(false);
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text.trim()), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <section className="tree" aria-label={`Tags of ${link.name}`}>
      <input type="search" placeholder="Find tag" aria-label="Find tag" value={text} onChange={(event) => setText(event.target.value)} />
      {!browsed && search === '' && (
        <div className="empty">
          <p>The tags of {link.name} are read when you ask for them, a level at a time.</p>
          <button onClick={() => setBrowsed(true)}>Browse {link.name}</button>
        </div>
      )}
      {/* What was opened is still open after a search. */}
      {browsed && <TreeList label={`Tags of ${link.name}`} hidden={search !== ''}><Branch link={link} node={undefined} depth={1} {...told} /></TreeList>}
      {search !== '' && <TreeList label={`Tags of ${link.name} with ${search}`}><Found link={link} search={search} depth={1} {...told} /></TreeList>}
    </section>
  );
}
