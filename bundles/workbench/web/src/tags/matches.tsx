import { useEffect, useState } from 'react';
import { Await, useLoaded } from '../live/loaded';
import type { Edit, MachineDocument } from '../shell/contract';
import { useWorkbench } from '../shell/react';
import { contacting } from './contacts';
import type { StoredLink } from './tag';

const SETTLE_MILLISECONDS = 500;

interface Preview {
  readonly matched: readonly { readonly port: string; readonly address: string; readonly name: string; readonly replaces?: string }[];
  readonly unmatched_tags: readonly { readonly address: string; readonly name: string; readonly reason: string }[];
  readonly unmatched_ports: readonly { readonly port: string; readonly reason: string }[];
  readonly edits: readonly Edit[];
}

/** Many bindings at once: what would be bound by its name, what not and why, before anything is. */
export function Matches({ document, link, onClose }: { readonly document: MachineDocument; readonly link: StoredLink; readonly onClose: () => void }) {
  const { rest, machine, notices } = useWorkbench();
  const [typed, setTyped] = useState({ pattern: '*{component}{port}', node: '', ports: '*' });
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  const loaded = useLoaded(
    (signal) => contacting(rest.get<Preview>(`/links/${link.id}/matches`, { query: { pattern: asked.pattern, node: asked.node || undefined, ports: asked.ports || undefined }, signal })),
    [link.id, asked.pattern, asked.node, asked.ports, document.revision],
  );
  async function apply(edits: readonly Edit[], count: number): Promise<void> {
    await machine.edit(`Bind ${count} ports by their names`, edits);
    notices.tell({ severity: 'info', text: `${count} ports of ${document.name} are bound to tags of ${link.name}.` });
    onClose();
  }
  const field = (name: keyof typeof typed, label: string, hint: string) => (
    <label>
      <span>{label}</span>
      <input value={typed[name]} onChange={(event) => setTyped({ ...typed, [name]: event.target.value })} aria-describedby={`${name}-hint`} />
      <small id={`${name}-hint`} className="muted" aria-hidden="true">{hint}</small>
    </label>
  );
  return (
    <section className="matches" aria-label="Bind by names">
      <header>
        <h1>Bind by names</h1>
        <button className="small" onClick={onClose}>Back</button>
      </header>
      <div className="fields">
        {field('pattern', 'Tags are called', '{component}, {port}, {label}; * stands for anything')}
        {field('node', 'Below node', 'an address; empty for all tags')}
        {field('ports', 'Ports', 'tank.*, several separated by commas')}
      </div>
      <Await loaded={loaded} what={`the tags of ${link.name}`}>
        {(preview) => (
          <>
            <p className="sum" role="status">
              <b>{preview.matched.length}</b> ports would be bound; {preview.unmatched_ports.length} ports and {preview.unmatched_tags.length} tags would not.
              <button className="primary" disabled={preview.edits.length === 0} onClick={() => void apply(preview.edits, preview.matched.length)}>Bind {preview.matched.length} ports</button>
            </p>
            <div className="scroll" tabIndex={0} role="region" aria-label="Preview">
              <table>
                <thead><tr><th scope="col">Port</th><th scope="col">Tag</th><th scope="col">So far</th></tr></thead>
                <tbody>
                  {preview.matched.map((each) => <tr key={each.port}><td>{each.port}</td><td title={each.address}>{each.name}</td><td className="muted">{each.replaces ?? 'free'}</td></tr>)}
                </tbody>
              </table>
              <Unmatched title="Ports without a tag" items={preview.unmatched_ports.map((each) => [each.port, each.reason])} />
              <Unmatched title="Tags without a port" items={preview.unmatched_tags.map((each) => [each.name, each.reason])} />
            </div>
          </>
        )}
      </Await>
    </section>
  );
}

function Unmatched({ title, items }: { readonly title: string; readonly items: readonly (readonly [string, string])[] }) {
  if (items.length === 0) {
    return null;
  }
  return (
    <details>
      <summary>{title} <span className="muted">{items.length}</span></summary>
      <ul>{items.slice(0, 500).map(([name, reason]) => <li key={name}><b>{name}</b> <span className="muted">{reason}</span></li>)}</ul>
    </details>
  );
}
