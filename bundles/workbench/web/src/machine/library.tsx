import { useState } from 'react';
import { Icon } from '../controls/icon';
import type { ViewModule } from '../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { canvasHandle } from './canvashandle';
import { addComponent } from './gestures';
import { iconOf } from './icons';
import css from './lists.css?inline';
import { TYPE } from './transfer';

function Library() {
  const workbench = useWorkbench();
  const types = useObservable(workbench.machine.types);
  useObservable(workbench.faceplates);
  const [typed, setTyped] = useState('');
  const wanted = typed.toLowerCase();
  const found = [...types.values()].filter((type) => `${type.name} ${type.id} ${type.category} ${type.doc}`.toLowerCase().includes(wanted));
  const categories = [...new Set(found.map((type) => type.category))].sort();
  return (
    <nav className="lists" aria-label="Library">
      <h1>Library</h1>
      <label className="find">
        <Icon name="search" />
        <input placeholder="Find a type" aria-label="Find a type" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {categories.map((category) => (
        <section key={category}>
          <h2>
            {category} <span>{found.filter((type) => type.category === category).length}</span>
          </h2>
          {found
            .filter((type) => type.category === category)
            .map((type) => (
              <button
                key={type.id}
                className="row"
                draggable
                title={`${type.doc}\nDrag it onto the canvas, or press to add it.`}
                onDragStart={(event) => event.dataTransfer.setData(TYPE, type.id)}
                onClick={() => void addComponent(workbench, type.id, canvasHandle.get()?.centre() ?? { x: 40, y: 104 }).catch((reason: unknown) => workbench.notices.refused(reason))}
              >
                <Icon name={iconOf(workbench, type.id)} />
                <span className="ellipsis">{type.name}</span>
              </button>
            ))}
        </section>
      ))}
      {found.length === 0 && <p className="muted none">No type fits “{typed}”.</p>}
    </nav>
  );
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  return mountReact(root, workbench, <Library />);
};
