import { BaseEdge, EdgeLabelRenderer, useStore, type EdgeProps, type ReactFlowState } from '@xyflow/react';
import { memo, useEffect, useRef, type RefObject } from 'react';
import { Live } from '../../controls/live';
import { liveValues } from '../../controls/livevalues';
import type { Port } from '../../model/ports';
import { Quality } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';
import { obstaclesOf } from './geometry';
import type { ConnectionEdge } from './graph';
import { connectionMenu } from './menus';
import { pathOf, route, type Box, type Point } from './route';

/** What connections go around; the same array as long as no node has moved. */
let last: { readonly nodes: unknown; readonly boxes: readonly Box[] } = { nodes: undefined, boxes: [] };

function boxesOf({ nodes }: ReactFlowState): readonly Box[] {
  if (last.nodes !== nodes) {
    const boxes = obstaclesOf(nodes);
    const same = boxes.length === last.boxes.length && boxes.every((box, i) => {
      const old = last.boxes[i]!;
      return box.left === old.left && box.top === old.top && box.right === old.right && box.bottom === old.bottom;
    });
    last = { nodes, boxes: same ? last.boxes : boxes };
  }
  return last.boxes;
}

/** Marks what shows a signal while that is bad. */
function useQuality(element: RefObject<HTMLElement | SVGElement | null>, path: string | undefined): void {
  const workbench = useWorkbench();
  useEffect(() => path === undefined ? undefined : liveValues(workbench).watchQuality(path, (quality) => {
    element.current!.dataset.quality = quality === Quality.bad ? 'bad' : 'good';
  }), [workbench, element, path]);
}

interface PillProps {
  readonly id: string;
  readonly source: Port;
  readonly at: Point;
  readonly look: string;
}

/** The value on a connection. */
function Pill({ id, source, at, look }: PillProps) {
  const workbench = useWorkbench();
  const pill = useRef<HTMLDivElement>(null);
  useQuality(pill, source.path);
  return (
    <div
      ref={pill}
      className={`pill nodrag nopan ${look}`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      data-widest={`${'0'.repeat(source.format.chars)} ${source.format.unit}`}
      title={id.replace('>', '→')}
      onClick={() => workbench.machine.select([id])}
      onContextMenu={(event) => {
        event.preventDefault();
        connectionMenu(workbench, id, event);
      }}
    >
      <Live path={source.path} format={source.format} />
    </div>
  );
}

export const ConnectionView = memo(function ConnectionView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<ConnectionEdge>) {
  const line = useRef<SVGGElement>(null);
  const boxes = useStore(boxesOf);
  const way = route({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, boxes);
  const source = data?.source;
  const look = `family-${source?.family ?? 'ratio'} ${selected ? 'selected' : ''} ${data?.faulty ? 'faulty' : ''} ${data?.struck ? 'struck' : ''}`;
  useQuality(line, source?.path);
  return (
    <>
      <g ref={line}>
        <BaseEdge id={id} path={pathOf(way)} className={`connection ${look}`} interactionWidth={14} />
      </g>
      {source !== undefined && (
        <EdgeLabelRenderer>
          <Pill id={id} source={source} at={way.label} look={look} />
        </EdgeLabelRenderer>
      )}
    </>
  );
});
