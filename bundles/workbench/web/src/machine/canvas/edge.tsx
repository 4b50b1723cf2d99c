import { BaseEdge, EdgeLabelRenderer, useStore, type EdgeProps, type ReactFlowState } from '@xyflow/react';
import { memo } from 'react';
import { Live } from '../../controls/live';
import { useWorkbench } from '../../shell/react';
import { obstaclesOf } from './geometry';
import type { ConnectionEdge } from './graph';
import { connectionMenu } from './menus';
import { pathOf, route, type Box } from './route';

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

export const ConnectionView = memo(function ConnectionView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<ConnectionEdge>) {
  const workbench = useWorkbench();
  const boxes = useStore(boxesOf);
  const way = route({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, boxes);
  const source = data?.source;
  const look = `family-${source?.family ?? 'ratio'} ${selected ? 'selected' : ''} ${data?.faulty ? 'faulty' : ''}`;
  return (
    <>
      <BaseEdge id={id} path={pathOf(way)} className={`connection ${look}`} interactionWidth={14} />
      {source !== undefined && (
        <EdgeLabelRenderer>
          <div
            className={`pill nodrag nopan ${look}`}
            style={{ transform: `translate(-50%, -50%) translate(${way.label.x}px, ${way.label.y}px)` }}
            title={id.replace('>', '→')}
            onClick={() => workbench.machine.select([id])}
            onContextMenu={(event) => {
              event.preventDefault();
              connectionMenu(workbench, id, event);
            }}
          >
            <Live path={source.path} format={source.format} />
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
