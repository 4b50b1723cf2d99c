import type { Edit } from '../../shell/contract';

export interface Preview {
  readonly matched: readonly { readonly port: string; readonly address: string; readonly name: string; readonly replaces?: string }[];
  readonly unmatched_tags: readonly { readonly address: string; readonly name: string; readonly reason: string }[];
  readonly unmatched_ports: readonly { readonly port: string; readonly reason: string }[];
  readonly edits: readonly Edit[];
}

/** What would be bound and what not, and why. */
export function MatchPreview({ preview, onBind }: { readonly preview: Preview; readonly onBind: () => void }) {
  return (
    <>
      <p className="sum" role="status">
        <b>{preview.matched.length}</b> ports would be bound; {preview.unmatched_ports.length} ports and {preview.unmatched_tags.length} tags would not.
        <button className="primary" disabled={preview.edits.length === 0} onClick={onBind}>Bind {preview.matched.length} ports</button>
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
