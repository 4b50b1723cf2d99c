import { Handle, Position, useConnection, useUpdateNodeInternals, type NodeProps } from '@xyflow/react';
import { memo, useEffect, useRef, useState, type RefObject } from 'react';
import { Icon } from '../../controls/icon';
import { Live } from '../../controls/live';
import { liveValues } from '../../controls/livevalues';
import { findPort, quantity, refusal, unitWords, type Port } from '../../model/ports';
import { Quality, type MachineContext } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { bindFaceplate, svgElement } from '../faceplate';
import { iconOf } from '../icons';
import { FOLD, HEADER, ROW, sideOf, type ComponentData, type ComponentNode } from './graph';

const SHAPES = { real: 'circle', boolean: 'square', integer: 'diamond' } as const;

/** The port that a connection is being drawn from; stable while it is drawn. */
function useDrawnFrom(): string | undefined {
  return useConnection((connection) =>
    connection.inProgress ? `${connection.fromNode.id}.${connection.fromHandle.id}` : undefined);
}

let drawn: { readonly path: string; readonly port: Port | undefined } = { path: '', port: undefined };

/** Every port asks for the one that is drawn from: it is looked up once. */
function drawnPort(machine: MachineContext, path: string): Port | undefined {
  const file = machine.document.get()?.file;
  if (drawn.path !== path && file !== undefined) {
    drawn = { path, port: findPort(machine, file, path) };
  }
  return drawn.port;
}

/** Letters that fit into a row, and those that a value takes. */
const LETTERS = 19;
const VALUE = 6;

const ROOM = 120;
const LETTER = 6.8;

/** How much of a row a name may take: the shorter of two is whole. */
function share(port: Port, other: Port | undefined): number {
  const [own, its] = [port.name.length, other?.name.length ?? 0];
  if (own + its <= LETTERS) {
    return ROOM;
  }
  const shorter = Math.min(ROOM / 2, Math.min(own, its) * LETTER);
  return Math.round(own <= its ? shorter : ROOM - shorter);
}

interface RowProps {
  readonly port: Port;
  readonly beside: Port | undefined;
  readonly at: number;
  readonly faulty: boolean;
}

function PortRow({ port, beside, at, faulty }: RowProps) {
  const workbench = useWorkbench();
  const from = useDrawnFrom();
  const output = port.descriptor.direction === 'output';
  const other = from === undefined || from === port.path ? undefined : drawnPort(workbench.machine, from);
  const fits = other === undefined
    || (other.descriptor.direction !== port.descriptor.direction && refusal(...(output ? [port, other] as const : [other, port] as const)) === undefined);
  const label = `${port.path}, ${output ? 'output' : 'input'}, ${unitWords(port)}${port.connected ? '' : ', not connected'}`;
  const menu = (x: number, y: number) => {
    workbench.machine.select([port.path]);
    workbench.dialogs.menu('port', port.path, x, y);
  };
  return (
    <div
      className={`port ${output ? 'output' : 'input'} ${fits ? '' : 'dim'}`}
      style={{ top: HEADER + at * ROW }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        menu(event.clientX, event.clientY);
      }}
    >
      <Handle
        id={port.name}
        type={output ? 'source' : 'target'}
        position={output ? Position.Right : Position.Left}
        className={`${SHAPES[port.descriptor.kind]} family-${port.family} ${port.connected || output ? '' : 'hollow'} ${port.descriptor.register ? 'state' : ''}`}
        tabIndex={0}
        role="button"
        aria-label={label}
        title={`${label}\n${port.descriptor.doc}`}
        onFocus={() => workbench.machine.select([port.path])}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            const box = event.currentTarget.getBoundingClientRect();
            menu(box.right, box.bottom);
          }
        }}
      />
      <span className="port-name ellipsis" title={port.name} style={{ maxWidth: share(port, beside) }}>{port.name}</span>
      {!output && !port.connected && port.descriptor.kind !== 'boolean' && port.name.length + VALUE + (beside?.name.length ?? 0) <= LETTERS && <Live path={port.path} format={port.format} className={faulty ? 'fail' : ''} />}
    </div>
  );
}

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

/** The badge of bad quality, with its age in simulated time, and the dashed border of its node. */
function useQuality(data: ComponentData, badge: RefObject<HTMLSpanElement | null>) {
  const workbench = useWorkbench();
  useEffect(() => {
    const bad = new Set<string>();
    let since = 0;
    const live = liveValues(workbench);
    const write = () => {
      const element = badge.current!;
      element.hidden = bad.size === 0;
      element.closest('.component')!.classList.toggle('bad', bad.size > 0);
      element.lastElementChild!.textContent = `Bad ${Math.max(0, Math.round(live.time - since))} s`;
    };
    const ends = data.ports
      .filter((port) => port.descriptor.direction === 'output')
      .map((port) => live.watch(port.path, (_, quality) => {
        if (quality === Quality.bad) {
          since = bad.size === 0 ? live.time : since;
          bad.add(port.path);
        } else {
          bad.delete(port.path);
        }
        write();
      }));
    return () => ends.forEach((end) => end());
  }, [data, workbench, badge]);
}

export const ComponentView = memo(function ComponentView({ id, data, selected }: NodeProps<ComponentNode>) {
  const workbench = useWorkbench();
  const [unfolded, setUnfolded] = useState(false);
  const update = useUpdateNodeInternals();
  const badge = useRef<HTMLSpanElement>(null);
  useQuality(data, badge);
  const [inputs, outputs] = [sideOf(data.ports, 'input', unfolded), sideOf(data.ports, 'output', unfolded)];
  const hidden = data.ports.length - inputs.length - outputs.length;
  const rows = Math.max(inputs.length, outputs.length);
  useEffect(() => update(id), [update, id, rows]);
  const faultOf = (port: Port) => data.faults.some((fault) => fault.signal === port.path);
  const [fault] = data.faults;
  const [override] = data.overrides;
  const name = id.split('/').at(-1)!;
  return (
    <article
      className={`component ${selected ? 'selected' : ''} ${fault ? 'faulty' : ''}`}
      aria-label={`${id}, ${data.typeName}`}
      onContextMenu={(event) => {
        event.preventDefault();
        if (!workbench.machine.selection.get().includes(id)) {
          workbench.machine.select([id]);
        }
        workbench.dialogs.menu('component', id, event.clientX, event.clientY);
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
        {fault && (
          <span className="badge fault">
            <Icon name="bolt" />
            {fault.kind === 'own' ? fault.signal.split('.').at(-1) : fault.kind}
          </span>
        )}
        {override && (
          <span className="badge override" title={override.signal}>
            <Icon name="hand" />
            Override
          </span>
        )}
        <span className="badge quality" ref={badge} hidden>
          <Icon name="warning" />
          <span>Bad</span>
        </span>
      </div>
      <div className="ports" style={{ height: rows * ROW }} />
      {inputs.map((port, i) => (
        <PortRow key={port.path} port={port} beside={outputs[i]} at={i} faulty={faultOf(port)} />
      ))}
      {outputs.map((port, i) => (
        <PortRow key={port.path} port={port} beside={inputs[i]} at={i} faulty={faultOf(port)} />
      ))}
      {(hidden > 0 || (unfolded && data.ports.length > FOLD)) && (
        <button className="quiet small unfold nodrag" onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? 'Show fewer ports' : `${hidden} more ports`}
        </button>
      )}
      <Faceplate data={data} />
      {data.binding !== undefined && (
        <footer>
          <Icon name="plug" />
          <span className="ellipsis" title={data.binding}>{data.binding}</span>
        </footer>
      )}
    </article>
  );
});
