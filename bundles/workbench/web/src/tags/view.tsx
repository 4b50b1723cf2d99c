import { useState } from 'react';
import { Icon } from '../controls/icon';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, MachineDocument, Opened, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { Bindings } from './bindings';
import { LinkForm } from './linkform';
import { Links } from './links';
import type { StoredLink } from './tag';
import { TagTree } from './tree';
import css from './view.css?inline';

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <Tags opened={opened} />);
}

function Tags({ opened }: { readonly opened: Opened }) {
  const { machine } = useWorkbench();
  const document = useObservable(machine.document);
  return document === undefined
    ? <p className="empty">Open a machine, and its links and tags are here.</p>
    : <TagsOf key={document.id} document={document} opened={opened} />;
}

function TagsOf({ document, opened }: { readonly document: MachineDocument; readonly opened: Opened }) {
  const { rest, views } = useWorkbench();
  const [name] = useObservable(opened.path);
  const [adding, setAdding] = useState(false);
  const loaded = useLoaded(
    async (signal) => (await rest.get<{ readonly items: readonly StoredLink[] }>('/links', { query: { machine_model_id: document.id, limit: 1000 }, signal })).items,
    [document.id],
    ['workspace'],
  );
  return (
    <Await loaded={loaded} what="the links of the machine">
      {(links) => {
        const shown = links.find((link) => link.name === name) ?? links[0];
        if (adding) {
          return <LinkForm document={document} onClose={(added) => {
            setAdding(false);
            if (added !== undefined) {
              loaded.again();
              views.open('tags', added);
            }
          }} />;
        }
        if (shown === undefined) {
          return (
            <div className="empty">
              <Icon name="plug" />
              <p>{document.name} has no link to a controller yet. A link tells where a controller is, and its tags can be tied to ports.</p>
              <button className="primary" onClick={() => setAdding(true)}>Add a link …</button>
            </div>
          );
        }
        return (
          <div className="tags">
            <div className="aside">
              <Links links={links} shown={shown} onAdd={() => setAdding(true)} />
              <TagTree key={shown.id} link={shown} />
            </div>
            <Bindings document={document} link={shown} />
          </div>
        );
      }}
    </Await>
  );
}
