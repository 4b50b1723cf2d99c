import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Edit, MachineDocument } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';
import { contacting } from '../contacts';
import { incomplete, type MatchQuery } from './matchquery';
import { MatchPreview, type Preview } from './matchpreview';
import type { StoredLink } from '../tag';

const HINTS: MatchQuery = {
  pattern: '{component}, {port}, {label}; * stands for anything',
  node: 'the address of a branch: all tags below it are read',
  ports: 'tank.*, several separated by commas',
};

interface Props {
  readonly document: MachineDocument;
  readonly link: StoredLink;
  /** Address of the branch that was chosen in the tree. */
  readonly node: string;
  readonly onClose: () => void;
}

/** Many bindings at once: what would be bound by its name, what not and why, before anything is; nothing is read before Find. */
export function Matches({ document, link, node, onClose }: Props) {
  const { rest, machine, notices } = useWorkbench();
  const [query, setQuery] = useState<MatchQuery>({ pattern: '*{component}{port}', node, ports: '*' });
  const [found, setFound] = useState<Preview | 'asked' | { readonly problem: string }>();
  const asking = useRef<AbortController>(undefined);
  const missing = incomplete(query);

  const change = (part: Partial<MatchQuery>) => {
    asking.current?.abort();
    setFound(undefined);
    setQuery((before) => ({ ...before, ...part }));
  };
  useEffect(() => change({ node }), [node]);
  useEffect(() => () => asking.current?.abort(), []);

  async function find(event: FormEvent): Promise<void> {
    event.preventDefault();
    const controller = new AbortController();
    asking.current = controller;
    setFound('asked');
    const answer = await contacting(rest.get<Preview>(`/links/${link.id}/matches`, {
      query: { pattern: query.pattern, node: query.node.trim(), ports: query.ports || undefined },
      signal: controller.signal,
    })).catch((reason: unknown) => ({ problem: reason instanceof Error ? reason.message : String(reason) }));
    if (!controller.signal.aborted) {
      setFound(answer);
    }
  }
  async function apply(edits: readonly Edit[], count: number): Promise<void> {
    try {
      await machine.edit(`Bind ${count} ports by their names`, edits);
      notices.tell({ severity: 'info', text: `${count} ports of ${document.name} are bound to tags of ${link.name}.` });
      onClose();
    } catch (reason) {
      notices.refused(reason);
    }
  }
  const field = (name: keyof MatchQuery, label: string) => (
    <label>
      <span>{label}</span>
      <input value={query[name]} aria-invalid={missing[name] !== undefined} onChange={(event) => change({ [name]: event.target.value })} aria-describedby={`${name}-hint`} />
      <small id={`${name}-hint`} className={missing[name] === undefined ? 'muted' : 'warn'} aria-hidden="true">{missing[name] ?? HINTS[name]}</small>
    </label>
  );
  return (
    <section className="matches" aria-label="Bind by names">
      <header>
        <h1>Bind by names</h1>
        <button className="small" onClick={onClose}>Back</button>
      </header>
      <form className="fields" onSubmit={(event) => void find(event)}>
        {field('pattern', 'Tags are called')}
        {field('node', 'Below node')}
        {field('ports', 'Ports')}
        <button className="primary" disabled={Object.keys(missing).length > 0 || found === 'asked'}>Find</button>
      </form>
      {found === 'asked' && <p className="sum" role="status">Reading the tags of {link.name} below {query.node} … <button className="small" onClick={() => change({})}>Cancel</button></p>}
      {typeof found === 'object' && ('problem' in found
        ? <p className="sum fail" role="alert">{found.problem}</p>
        : <MatchPreview preview={found} onBind={() => void apply(found.edits, found.matched.length)} />)}
    </section>
  );
}
