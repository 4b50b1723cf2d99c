import type { ViewModule } from '../../shell/contract';
import { mountReact, useObservable, useWorkbench } from '../../shell/react';
import { adopt } from '../../shell/sheets';
import { EDGES } from '../commands';
import { ComponentInspector } from './component';
import { ConnectionInspector, PortInspector } from './connected';
import fieldCss from './field.css?inline';
import css from './inspector.css?inline';
import { MachineInspector } from './machine';

const FOR_MANY = [...EDGES.map(({ id }) => id), 'subsystem.collapse', 'subsystem.expand', 'edit.duplicate', 'component.remove'];

function Inspector() {
  const workbench = useWorkbench();
  const { machine, commands, settings } = workbench;
  useObservable(settings.changes);
  const document = useObservable(machine.document);
  const selection = useObservable(machine.selection);
  const [first] = selection;
  const shown = () => {
    if (document === undefined) {
      return <p className="muted">Nothing is open.</p>;
    }
    if (selection.length > 1) {
      return (
        <>
          <header><span className="names"><h1>{selection.length} selected</h1></span></header>
          <section className="buttons">
            {commands.list.get().filter(({ id, enabled }) => FOR_MANY.includes(id) && enabled?.(workbench) !== false).map(({ id, title }) => (
              <button key={id} className="small" onClick={() => void commands.run(id)}>{title}</button>
            ))}
          </section>
        </>
      );
    }
    if (first === undefined) {
      return <MachineInspector />;
    }
    return first.includes(' > ') ? <ConnectionInspector path={first} /> : first in document.file.components ? <ComponentInspector key={first} name={first} /> : first.includes('.') ? <PortInspector path={first} /> : <MachineInspector />;
  };
  return <div className="inspector">{shown()}</div>;
}

export const mount: ViewModule['mount'] = (root, workbench) => {
  adopt(root, css);
  adopt(root, fieldCss);
  return mountReact(root, workbench, <Inspector />);
};
