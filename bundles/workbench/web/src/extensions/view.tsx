import { useEffect, useRef, useState } from 'react';
import { Icon } from '../controls/icon';
import type { Schemas } from '../live/api';
import { Await, useLoaded } from '../live/loaded';
import loadedCss from '../live/loaded.css?inline';
import type { Dispose, Opened, Workbench } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { Details } from './details';
import { Droppable } from './droppable';
import type { Extension } from './install';
import { neighbour } from './neighbour';
import { STATES } from './states';
import css from './view.css?inline';

export type Contributed = Schemas['Contribution'];

const SETTLE_MILLISECONDS = 1_000;

export function mount(root: HTMLElement, workbench: Workbench, opened: Opened): Dispose {
  adopt(root, loadedCss);
  adopt(root, css);
  return mountReact(root, workbench, <Extensions opened={opened} />);
}

function Extensions({ opened }: { readonly opened: Opened }) {
  const { rest, views } = useWorkbench();
  const [named] = useObservable(opened.path);
  const list = useRef<HTMLDivElement>(null);
  const [removed, setRemoved] = useState<string>();
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
  const extensions = loaded.data?.extensions;
  const shown = extensions?.find((each) => named === undefined || isNamed(each, named));
  useEffect(() => {
    if (removed !== undefined && shown?.id !== removed) {
      list.current?.querySelector<HTMLElement>('[aria-current], .primary')?.focus();
      setRemoved(undefined);
    }
  }, [removed, shown]);
  const goOn = (gone: Extension) => {
    const next = neighbour(extensions!, gone);
    views.open('extensions', ...(next === undefined ? [] : [next.id]));
    setRemoved(gone.id);
  };
  return (
    <Droppable onDone={loaded.again}>
      {(choose, busy) => (
        <Await loaded={loaded} what="the list of extensions">
          {({ extensions, contributions }) => extensions.length === 0 ? (
            <div className="empty" ref={list}>
              <Icon name="extensions" />
              <p>No extension is installed. Drop a jar here: a component type, a protocol or a view of your own.</p>
              <button className="primary" disabled={busy} onClick={choose}>Choose a jar …</button>
            </div>
          ) : (
            <div className="extensions" ref={list}>
              <section className="list">
                <header>
                  <h1>Extensions <span className="muted">{extensions.length}</span></h1>
                  <button disabled={busy} onClick={choose}><Icon name="plus" /> {busy ? 'Installing …' : 'Install a jar …'}</button>
                </header>
                <ul>
                  {extensions.map((each) => <Row key={each.file} extension={each} selected={each === shown} contribution={contributions.find((one) => one.bundle === each.id)} />)}
                </ul>
                <p className="hint muted">A jar can be dropped anywhere here. One of the same name is the update.</p>
              </section>
              {shown === undefined ? <Missing key={named} name={named!} /> : (
                <Details key={shown.file} extension={shown} contribution={contributions.find((one) => one.bundle === shown.id)} again={loaded.again} update={choose} onRemoved={() => goOn(shown)} />
              )}
            </div>
          )}
        </Await>
      )}
    </Droppable>
  );
}

function isNamed(extension: Extension, name: string): boolean {
  return extension.id === name || extension.file === name;
}

/** An address may name what is gone. What was just installed is in the list a moment later, so this is not said at once. */
function Missing({ name }: { readonly name: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), SETTLE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return <p className="empty" role="status">{late && `${name} is not installed. Choose one of the list, or drop its jar here.`}</p>;
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
