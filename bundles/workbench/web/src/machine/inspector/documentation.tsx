import type { ComponentType } from '../../shell/contract';

/** What a type is for, and what its ports and parameters mean. */
export function Documentation({ type }: { readonly type: ComponentType }) {
  const list = (title: string, described: readonly { readonly name: string; readonly doc: string }[]) => described.length > 0 && (
    <>
      <h2>{title}</h2>
      <dl>
        {described.map(({ name, doc }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{doc}</dd>
          </div>
        ))}
      </dl>
    </>
  );
  return (
    <details className="documentation">
      <summary>{type.doc}</summary>
      {list('Inputs', type.ports.filter(({ direction }) => direction === 'input'))}
      {list('Outputs', type.ports.filter(({ direction }) => direction === 'output'))}
      {list('Parameters', type.parameters)}
      {list('Faults', type.faults)}
    </details>
  );
}
