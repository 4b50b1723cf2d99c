import { useState } from 'react';
import { Icon } from '../controls/icon';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, MachineDocument, Opened, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { Bindings } from './bindings';
import { LinkForm } from './link/linkform';
import { Links } from './link/links';
import { Matches } from './match/matches';
import type { Node, StoredLink } from './tag';
import { TagTree } from './browse/tree';
import css from './view.css?inline';

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <Tags opened={opened} />);
}

function Tags({ opened }: { readonly opened: Opened }) {
  const { machine, commands } = useWorkbench();
  const document = useObservable(machine.document);
  return document === undefined
    ? (
      <div className="empty">
        <p>Links and tags belong to a machine, and none is open.</p>
        <button onClick={() => void commands.run('machine.choose')}>Open a machine</button>
      </div>
    )
    : <TagsOf key={document.id} document={document} opened={opened} />;
}

function TagsOf({ document, opened }: { readonly document: MachineDocument; readonly opened: Opened }) {
  const { rest, views } = useWorkbench();
  const [name] = useObservable(opened.path);
  /** The link that the form is about: one of that name, or a new one. */
  const [form, setForm] = useState<{ readonly name?: string }>();
  /** The branch of the tree that was opened last, and whether ports are bound by names below it. */
  const [branch, setBranch] = useState<{ readonly link: number; readonly node: Node }>();
  const [matching, setMatching] = useState(false);
  const loaded = useLoaded(
    async (signal) => (await rest.get<{ readonly items: readonly StoredLink[] }>('/links', { query: { machine_model_id: document.id, limit: 1000 }, signal })).items,
    [document.id],
    ['workspace'],
  );
  return (
    <Await loaded={loaded} what="the links of the machine">
      {(links) => {
        const shown = links.find((link) => link.name === name) ?? links[0];
        if (form !== undefined) {
          return <LinkForm document={document} {...form} onClose={(done) => {
            setForm(undefined);
            if (done !== undefined) {
              loaded.again();
              views.open('tags', done);
            }
          }} />;
        }
        if (shown === undefined) {
          return (
            <div className="empty">
              <Icon name="plug" />
              <p>{document.name} has no link to a controller yet. A link tells where a controller is, and its tags can be tied to ports.</p>
              <button className="primary" onClick={() => setForm({})}>Add a link …</button>
            </div>
          );
        }
        const chosen = (node: Node) => setBranch({ link: shown.id, node });
        return (
          <div className="tags">
            <div className="aside">
              <Links links={links} shown={shown} onAdd={() => setForm({})} onEdit={() => setForm({ name: shown.name })} />
              <TagTree key={shown.id} link={shown} onOpen={chosen} onMatch={(node) => {
                chosen(node);
                setMatching(true);
              }} />
            </div>
            {matching
              ? <Matches key={shown.id} document={document} link={shown} node={branch?.link === shown.id ? branch.node.address : ''} onClose={() => setMatching(false)} />
              : <Bindings document={document} onMatch={() => setMatching(true)} />}
          </div>
        );
      }}
    </Await>
  );
}
