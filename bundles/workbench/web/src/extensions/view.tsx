import { useRef, useState, type DragEvent } from 'react';
import { Icon } from '../controls/icon';
import type { Schemas } from '../live/api';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, Opened, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { Details } from './details';
import { install, type Extension } from './install';
import { STATES } from './states';
import css from './view.css?inline';

export type Contributed = Schemas['Contribution'];

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <Extensions opened={opened} />);
}

function Extensions({ opened }: { readonly opened: Opened }) {
  const { rest } = useWorkbench();
  const [shown] = useObservable(opened.path);
  const loaded = useLoaded(
    async (signal) => {
      const [extensions, contributions] = await Promise.all([
        rest.get<{ readonly items: readonly Extension[] }>('/extensions', { query: { limit: 1000 }, signal }),
        rest.get<{ readonly items: readonly Contributed[] }>('/contributions', { query: { limit: 1000 }, signal }),
      ]);
      return { extensions: extensions.items, contributions: contributions.items };
    },
    [],
    ['extension', 'contribution', 'library', 'simulation'],
  );
  return (
    <Droppable onDone={loaded.again}>
      {(choose, busy) => (
        <Await loaded={loaded} what="the list of extensions">
          {({ extensions, contributions }) => extensions.length === 0 ? (
            <div className="empty">
              <Icon name="extensions" />
              <p>No extension is installed. Drop a jar here: a component type, a protocol or a view of your own.</p>
              <button className="primary" disabled={busy} onClick={choose}>Choose a jar …</button>
            </div>
          ) : (
            <div className="extensions">
              <section className="list">
                <header>
                  <h1>Extensions <span className="muted">{extensions.length}</span></h1>
                  <button disabled={busy} onClick={choose}><Icon name="plus" /> {busy ? 'Installing …' : 'Install a jar …'}</button>
                </header>
                <ul>
                  {extensions.map((each) => <Row key={each.file} extension={each} selected={isShown(each, shown ?? extensions[0]?.id)} contribution={contributions.find((one) => one.bundle === each.id)} />)}
                </ul>
                <p className="hint muted">A jar can be dropped anywhere here. One of the same name is the update.</p>
              </section>
              {extensions.filter((each) => isShown(each, shown ?? extensions[0]?.id)).slice(0, 1).map((each) => (
                <Details key={each.file} extension={each} contribution={contributions.find((one) => one.bundle === each.id)} again={loaded.again} update={choose} />
              ))}
            </div>
          )}
        </Await>
      )}
    </Droppable>
  );
}

function isShown(extension: Extension, name: string | undefined): boolean {
  return extension.id === name || extension.file === name;
}

function Row({ extension, selected, contribution }: { readonly extension: Extension; readonly selected: boolean; readonly contribution: Contributed | undefined }) {
  const { views } = useWorkbench();
  const state = STATES[extension.state];
  const broken = contribution?.problem !== undefined || extension.unusable.length > 0;
  return (
    <li>
      <a className={selected ? 'row selected' : 'row'} aria-current={selected || undefined} href={views.href('extensions', extension.id)}>
        <span className="tile"><Icon name="extensions" /></span>
        <span className="name">
          <b className="ellipsis" title={extension.id}>{extension.id}</b>
          <span className="muted ellipsis">{extension.version || 'version unknown'}</span>
        </span>
        <span className={`state ${broken ? 'warn' : state.colour}`}><Icon name={broken ? 'warning' : state.icon} /> {broken ? 'in part' : state.word}</span>
      </a>
    </li>
  );
}

/** Takes jars that are dropped or chosen. */
function Droppable({ onDone, children }: { readonly onDone: () => void; readonly children: (choose: () => void, busy: boolean) => React.ReactNode }) {
  const { notices, views } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);

  async function take(files: FileList | null): Promise<void> {
    setBusy(true);
    for (const file of files ?? []) {
      try {
        const { extension, updated } = await install(file);
        notices.tell({ severity: 'info', text: `${extension.id} ${extension.version} is ${updated ? 'updated' : 'installed'}${extension.component_types.length > 0 ? `; it brings ${extension.component_types.join(', ')}` : ''}.` });
        views.open('extensions', extension.id);
      } catch (reason) {
        notices.tell({ severity: 'error', text: `${file.name} was not installed. ${reason instanceof Error ? reason.message : String(reason)}` });
      }
    }
    setBusy(false);
    onDone();
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) {
      event.preventDefault();
      setOver(inside);
    }
  };
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={(event) => event.currentTarget === event.target && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".jar"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Jar of an extension"
        onChange={(event) => {
          void take(event.target.files);
          event.target.value = '';
        }}
      />
      {children(() => input.current?.click(), busy)}
      {over && <p className="veil">Drop the jar to install it</p>}
    </div>
  );
}
