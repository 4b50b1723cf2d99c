import { Icon } from '../../controls/icon';
import { portOf } from '../../model/edits';
import { portsOf } from '../../model/ports';
import { isAlive } from '../../model/simulation';
import type { Json, MachineComponent } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { possibleFaults } from '../disturbances';
import { iconOf } from '../icons';
import { Banners, SignalRow } from './banners';
import { Field, type FieldDescription } from './field';

export function ComponentInspector({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const { machine, commands, views } = workbench;
  const file = useObservable(machine.document)!.file;
  const types = useObservable(machine.types);
  useObservable(machine.units);
  useObservable(workbench.faceplates);
  const component = file.components[name]!;
  const type = types.get(component.type);
  const ports = portsOf(machine, file, name);
  const bindings = Object.entries(file.bindings ?? {}).filter(([port]) => portOf(port).component === name);
  const store = (part: 'parameters' | 'start', field: string) => (value: Json | undefined) => {
    const { [field]: _, ...others } = component[part] ?? {};
    const to: MachineComponent = { ...component, [part]: value === undefined ? others : { ...others, [field]: value } };
    return machine.edit(`${name}.${field}`, [{ set_component: name, to }]);
  };
  const actual = (unit: string) => (unit.includes('$') ? ports.find((port) => port.descriptor.unit === unit)?.unit : undefined);
  const starts: FieldDescription[] = ports.filter((port) => (port.descriptor.direction === 'input' && !port.connected) || port.descriptor.register)
    .map(({ descriptor }) => ({ ...descriptor, doc: descriptor.doc, start: descriptor.start }));
  return (
    <>
      <header>
        <span className="tile"><Icon name={iconOf(workbench, component.type)} /></span>
        <span className="names">
          <h1 className="ellipsis" title={name}>{name}</h1>
          <small className="muted ellipsis" title={`${type?.doc ?? ''}`}>{[type?.name ?? component.type, type?.category, component.label].filter(Boolean).join(' · ')}</small>
        </span>
        <a href="/docs" target="_blank" rel="noreferrer" title={type?.doc}>Docs</a>
      </header>
      {type === undefined && <p className="fail">The library has no type "{component.type}". Install the extension that brings it.</p>}
      <Banners component={name} />
      <section>
        <h2>Signals</h2>
        {ports.map((port) => <SignalRow key={port.path} port={port} />)}
      </section>
      {type !== undefined && type.parameters.length > 0 && (
        <section>
          <h2>Parameters</h2>
          {type.parameters.map((parameter) => (
            <Field key={`${name}.${parameter.name}`} description={parameter} actual={actual(parameter.unit)} value={component.parameters?.[parameter.name]} store={store('parameters', parameter.name)} />
          ))}
        </section>
      )}
      {starts.length > 0 && (
        <details>
          <summary><h2>Start values <span>{Object.keys(component.start ?? {}).length || ''}</span></h2></summary>
          {starts.map((start) => (
            <Field key={`${name}.${start.name}`} description={start} actual={actual(start.unit)} value={component.start?.[start.name]} store={store('start', start.name)} />
          ))}
        </details>
      )}
      {bindings.length > 0 && (
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
        </section>
      )}
      <section>
        <h2>Inject a fault <kbd>F</kbd></h2>
        <Faults name={name} />
      </section>
      <section className="buttons">
        <button className="small" onClick={() => void commands.run('component.rename')}>Rename</button>
        <button className="small" onClick={() => void commands.run('edit.duplicate')}>Duplicate</button>
        <button className="small danger" onClick={() => void commands.run('component.remove')}>Remove</button>
      </section>
    </>
  );
}

function Faults({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const status = useObservable(workbench.machine.simulation);
  const alive = isAlive(status);
  const inForce = status?.faults.filter((each) => portOf(each.signal).component === name) ?? [];
  return (
    <div className="chips">
      {possibleFaults(workbench, name).map((fault) => {
        const active = inForce.find((each) => each.kind === fault.kind && (fault.own === undefined || each.signal === `${name}.${fault.own.name}`));
        return (
          <button
            key={fault.own?.name ?? fault.kind}
            className="small chip"
            aria-pressed={active !== undefined}
            disabled={!alive}
            title={alive ? (fault.own?.doc ?? '') : 'Faults act on what runs: press Run first.'}
            onClick={() => void (active === undefined ? workbench.commands.run('fault.inject', { component: name, fault }) : workbench.commands.run('fault.clear', active))}
          >
            {active !== undefined && <Icon name="bolt" />}
            {fault.title}
          </button>
        );
      })}
    </div>
  );
}
