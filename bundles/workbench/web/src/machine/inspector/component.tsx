import { Icon } from '../../controls/icon';
import { portsOf } from '../../model/ports';
import type { Json, MachineComponent } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { iconOf } from '../icons';
import { Banners } from './banners';
import { Bindings } from './bindings';
import { Documentation } from './documentation';
import { Faults } from './faults';
import { Field } from './field';
import { SignalRow } from './signalrow';
import { Unapplied } from './unapplied';
import type { FieldDescription } from './usedraft';

export function ComponentInspector({ name }: { readonly name: string }) {
  const workbench = useWorkbench();
  const { machine, commands } = workbench;
  const file = useObservable(machine.document)!.file;
  const types = useObservable(machine.types);
  useObservable(machine.units);
  useObservable(workbench.faceplates);
  const component = file.components[name]!;
  const type = types.get(component.type);
  const ports = portsOf(machine, file, name);
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
          <small className="muted ellipsis" title={component.type}>{[type?.name ?? component.type, type?.category, component.label].filter(Boolean).join(' · ')}</small>
        </span>
      </header>
      {type === undefined
        ? <p className="fail">The library has no type "{component.type}". Install the extension that brings it.</p>
        : <Documentation type={type} />}
      <Unapplied />
      <Banners component={name} />
      <section>
        <h2>Signals</h2>
        {ports.map((port) => <SignalRow key={port.path} port={port} />)}
        <div className="buttons"><button className="small" onClick={() => void commands.run('override.set', name)}>Override… <kbd>O</kbd></button></div>
      </section>
      {type !== undefined && type.parameters.length > 0 && (
        <section>
          <h2>Parameters</h2>
          {type.parameters.map((parameter) => (
            <Field key={`${name}.${parameter.name}`} component={name} description={parameter} actual={actual(parameter.unit)} value={component.parameters?.[parameter.name]} store={store('parameters', parameter.name)} />
          ))}
        </section>
      )}
      {starts.length > 0 && (
        <details>
          <summary><h2>Start values <span>{Object.keys(component.start ?? {}).length || ''}</span></h2></summary>
          {starts.map((start) => (
            <Field key={`${name}.${start.name}`} component={name} description={start} actual={actual(start.unit)} value={component.start?.[start.name]} store={store('start', start.name)} />
          ))}
        </details>
      )}
      <Bindings name={name} ports={ports} />
      <Faults name={name} />
      <section className="buttons">
        <button className="small" onClick={() => void commands.run('component.rename')}>Rename</button>
        <button className="small" onClick={() => void commands.run('edit.duplicate')}>Duplicate</button>
        <button className="small danger" onClick={() => void commands.run('component.remove')}>Remove</button>
      </section>
    </>
  );
}
