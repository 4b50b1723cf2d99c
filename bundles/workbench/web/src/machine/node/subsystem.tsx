import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { counted } from '../../controls/counted';
import { Icon } from '../../controls/icon';
import { isBadQuality } from '../../model/quality';
import { useWorkbench } from '../../shell/react';
import { toggleCollapsed } from '../subsystems';
import { Disturbances } from './badges';
import { BadQuality } from './badquality';
import { ROW, SUBSYSTEM_WIDTH } from '../canvas/geometry';
import type { SubsystemNode } from '../canvas/graph';
import { nodeMenu } from '../canvas/menus';
import { PortRow } from './port';
import { useRows } from './rows';

/** A subsystem that is collapsed: what is connected with others stays, and faults, overrides and bad quality in it show. */
export const SubsystemView = memo(function SubsystemView({ id, data, selected }: NodeProps<SubsystemNode>) {
  const workbench = useWorkbench();
  const side = (direction: 'input' | 'output') => data.ports.filter((port) => port.descriptor.direction === direction);
  const [inputs, outputs] = [side('input'), side('output')];
  const rows = Math.max(inputs.length, outputs.length);
  const called = (path: string | undefined) => path?.slice(id.length);
  const broken = data.faults.filter((fault) => !isBadQuality(fault));
  const faulty = (path: string) => broken.some((fault) => fault.signal === path);
  useRows(id, rows);
  const name = id.slice(0, -1);
  return (
    <article
      className={`component subsystem ${selected ? 'selected' : ''} ${broken.length > 0 ? 'faulty' : ''}`}
      aria-label={`${name}, a subsystem of ${counted(data.count, 'component')}`}
      onDoubleClick={() => toggleCollapsed(workbench, [id])}
      onContextMenu={(event) => {
        event.preventDefault();
        nodeMenu(workbench, id, event);
      }}
    >
      <header title="A double click shows what is in it">
        <span className="tile">
          <Icon name="subsystem" />
        </span>
        <span className="names">
          <b className="ellipsis" title={name}>{name.split('/').at(-1)}</b>
          <small>{counted(data.count, 'component')}</small>
        </span>
      </header>
      <div className="badges">
        <Disturbances faults={broken} overrides={data.overrides} />
        <BadQuality signals={data.signals} />
      </div>
      <div className="ports" style={{ height: rows * ROW }} />
      {inputs.map((port, i) => (
        <PortRow key={port.path} port={port} name={called(port.path)!} beside={called(outputs[i]?.path)} at={i} width={SUBSYSTEM_WIDTH} faulty={faulty(port.path)} />
      ))}
      {outputs.map((port, i) => (
        <PortRow key={port.path} port={port} name={called(port.path)!} beside={called(inputs[i]?.path)} at={i} width={SUBSYSTEM_WIDTH} faulty={faulty(port.path)} />
      ))}
    </article>
  );
});
