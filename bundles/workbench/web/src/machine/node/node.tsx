import type { NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { Icon } from '../../controls/icon';
import { quantity, type Port } from '../../model/ports';
import { isBadQuality } from '../../model/quality';
import { useObservable, useWorkbench } from '../../shell/react';
import { bindFaceplate, svgElement } from '../faceplate';
import { iconOf } from '../icons';
import { Disturbances } from './badges';
import { BadQuality } from './badquality';
import { FOLD, ROW, sideOf, WIDTH } from '../canvas/geometry';
import type { ComponentData, ComponentNode } from '../canvas/graph';
import { LastGood } from './lastgood';
import { nodeMenu } from '../canvas/menus';
import { PortRow } from './port';
import { useRows } from './rows';

function Faceplate({ data }: { readonly data: ComponentData }) {
  const workbench = useWorkbench();
  const faceplates = useObservable(workbench.faceplates);
  const place = useRef<HTMLDivElement>(null);
  const svg = faceplates.find((each) => each.type === data.component.type)?.svg;
  const type = useObservable(workbench.machine.types).get(data.component.type);
  useEffect(() => {
    const element = svg === undefined ? undefined : svgElement(svg);
    if (element === undefined) {
      return undefined;
    }
    place.current!.replaceChildren(element);
    const bound = (name: string) => {
      const parameter = type?.parameters.find((each) => each.name === name);
      return parameter === undefined ? NaN : quantity(data.component.parameters?.[name], parameter.start, parameter.unit.includes('$') ? (data.ports[0]?.unit ?? '1') : parameter.unit);
    };
    return bindFaceplate(element, workbench, data.ports, bound);
  }, [svg, type, data, workbench]);
  return svg === undefined ? null : <div className="faceplate" ref={place} aria-hidden="true" />;
}

export const ComponentView = memo(function ComponentView({ id, data, selected }: NodeProps<ComponentNode>) {
  const workbench = useWorkbench();
  const [unfolded, setUnfolded] = useState(false);
  const [inputs, outputs] = [sideOf(data.ports, 'input', unfolded), sideOf(data.ports, 'output', unfolded)];
  const hidden = data.ports.length - inputs.length - outputs.length;
  const rows = Math.max(inputs.length, outputs.length);
  useRows(id, rows);
  const broken = data.faults.filter((fault) => !isBadQuality(fault));
  const faultOf = (port: Port) => broken.some((fault) => fault.signal === port.path);
  const name = id.split('/').at(-1)!;
  return (
    <article
      className={`component ${selected ? 'selected' : ''} ${broken.length > 0 ? 'faulty' : ''}`}
      aria-label={`${id}, ${data.typeName}`}
      onContextMenu={(event) => {
        event.preventDefault();
        nodeMenu(workbench, id, event);
      }}
    >
      <header title={data.component.label ?? id}>
        <span className="tile">
          <Icon name={iconOf(workbench, data.component.type)} />
        </span>
        <span className="names">
          <b className="ellipsis" title={id}>{name}</b>
          <small className="ellipsis">{data.typeName}</small>
        </span>
      </header>
      <div className="badges">
        <Disturbances faults={broken} overrides={data.overrides} />
        <BadQuality signals={data.signals} />
      </div>
      <div className="ports" style={{ height: rows * ROW }} />
      {inputs.map((port, i) => (
        <PortRow key={port.path} port={port} name={port.name} beside={outputs[i]?.name} at={i} width={WIDTH} faulty={faultOf(port)} />
      ))}
      {outputs.map((port, i) => (
        <PortRow key={port.path} port={port} name={port.name} beside={inputs[i]?.name} at={i} width={WIDTH} faulty={faultOf(port)} />
      ))}
      {(hidden > 0 || (unfolded && data.ports.length > FOLD)) && (
        <button className="quiet small unfold nodrag" onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Show fewer ports' : `${hidden} more ports`}
        </button>
      )}
      <div className="body">
        <Faceplate data={data} />
        <LastGood ports={data.ports} />
      </div>
      {data.binding !== undefined && (
        <footer>
          <Icon name="plug" />
          <span className="ellipsis" title={data.binding}>{data.binding}</span>
        </footer>
      )}
    </article>
  );
});
