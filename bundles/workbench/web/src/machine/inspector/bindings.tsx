import { Icon } from '../../controls/icon';
import { portOf } from '../../model/edits';
import type { Port } from '../../model/ports';
import { useObservable, useWorkbench } from '../../shell/react';

/** The tags that a component's ports are bound to. */
export function Bindings({ name, ports }: { readonly name: string; readonly ports: readonly Port[] }) {
  const { machine, commands, views } = useWorkbench();
  const { file } = useObservable(machine.document)!;
  const bindings = Object.entries(file.bindings ?? {}).filter(([port]) => portOf(port).component === name);
  return (
    <section>
      <h2>Binding</h2>
      {bindings.map(([port, binding]) => (
        <button key={port} className="quiet binding" onClick={() => views.open('tags', binding.link)}>
          <Icon name="plug" />
          <span>
            <b>{portOf(port).port} {ports.find((each) => each.path === port)?.descriptor.direction === 'input' ? '←' : '→'} {binding.link}</b>
            <small className="muted ellipsis" title={binding.address}>{binding.address}</small>
          </span>
        </button>
      ))}
      <div className="buttons"><button className="small" onClick={() => void commands.run('tags.bind', name)}>Bind to tag…</button></div>
    </section>
  );
}
