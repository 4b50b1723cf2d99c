import { Handle, Position } from '@xyflow/react';
import { Live } from '../../controls/live';
import { findPort, refusal, type Port } from '../../model/ports';
import type { MachineContext } from '../../shell/contract';
import { stroke } from '../../shell/keys';
import { useWorkbench } from '../../shell/react';
import { HEADER, ROW } from '../canvas/geometry';
import { useDrawnFrom } from '../canvas/drawnfrom';
import { isUsed, nodePortLabel, type NodePort } from './nodeport';

const SHAPES = { real: 'circle', boolean: 'square', integer: 'diamond' } as const;

/** Commands that act on the port that is selected. */
const OF_PORT = ['port.connect', 'fault.inject', 'override.set'];

let drawn: { readonly path: string; readonly port: Port | undefined } = { path: '', port: undefined };

/** Every port asks for the one that is drawn from: it is looked up once. */
function drawnPort(machine: MachineContext, path: string): Port | undefined {
  const file = machine.document.get()?.file;
  if (drawn.path !== path && file !== undefined) {
    drawn = { path, port: findPort(machine, file, path) };
  }
  return drawn.port;
}

const LETTER = 6.8;
/** Letters of a value. */
const VALUE = 6;
/** What a row has beside names: ports, and room between both. */
const MARGINS = 28;

/** Letters that fit into a row. */
const lettersOf = (room: number) => Math.round(room / LETTER) + 1;

/** How much of a row a name may take: the shorter of two is whole. */
function share(room: number, name: string, other = ''): number {
  const [own, its] = [name.length, other.length];
  if (own + its <= lettersOf(room)) {
    return room;
  }
  const shorter = Math.min(room / 2, Math.min(own, its) * LETTER);
  return Math.round(own <= its ? shorter : room - shorter);
}

interface RowProps {
  readonly port: NodePort;
  /** What the node calls it; a subsystem knows it by its component, too. */
  readonly name: string;
  readonly beside: string | undefined;
  readonly at: number;
  readonly faulty: boolean;
  /** Of the node, in pixels. */
  readonly width: number;
}

export function PortRow({ port, name, beside, at, faulty, width }: RowProps) {
  const room = width - MARGINS;
  const workbench = useWorkbench();
  const from = useDrawnFrom();
  const output = port.descriptor.direction === 'output';
  const other = from === undefined || from === port.path ? undefined : drawnPort(workbench.machine, from);
  const fits = other === undefined
    || (other.descriptor.direction !== port.descriptor.direction && (output ? refusal(port, other) : refusal(other, port)) === undefined);
  const label = nodePortLabel(port);
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
        id={name === port.name ? name : port.path}
        type={output ? 'source' : 'target'}
        position={output ? Position.Right : Position.Left}
        className={`${SHAPES[port.descriptor.kind]} family-${port.family} ${isUsed(port) ? '' : 'hollow'} ${port.descriptor.register ? 'state' : ''}`}
        tabIndex={0}
        role="button"
        aria-label={label}
        title={`${label}\n${port.descriptor.doc}`}
        onFocus={() => workbench.machine.select([port.path])}
        onKeyDown={(event) => {
          if (OF_PORT.some((command) => workbench.commands.key(command) === stroke(event))) {
            workbench.machine.select([port.path]); // the key means what has the focus, whatever has been selected since
          } else if (event.key === 'Enter') {
            const box = event.currentTarget.getBoundingClientRect();
            menu(box.right, box.bottom);
          }
        }}
      />
      <span className="port-name ellipsis" title={name} style={{ maxWidth: share(room, name, beside) }}>{name}</span>
      {!output && !port.connected && port.descriptor.kind !== 'boolean' && name.length + VALUE + (beside?.length ?? 0) <= lettersOf(room) && <Live path={port.path} format={port.format} className={faulty ? 'fail' : ''} />}
    </div>
  );
}
