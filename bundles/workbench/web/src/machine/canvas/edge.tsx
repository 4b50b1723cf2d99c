import { BaseEdge, EdgeLabelRenderer, useStore, type EdgeProps, type ReactFlowState } from '@xyflow/react';
import { memo } from 'react';
import { Live } from '../../controls/live';
import { useWorkbench } from '../../shell/react';
import { MANY } from './geometry';
import type { ConnectionEdge } from './graph';
import { connectionMenu } from './menus';
import { pathOf, route, type Box } from './route';

const MARGIN = 6;

/** The boxes of all nodes; the same array as long as none has moved. */
let last: { readonly nodes: unknown; readonly boxes: readonly Box[] } = { nodes: undefined, boxes: [] };

function boxesOf(state: ReactFlowState): readonly Box[] {
  if (last.nodes !== state.nodes) {
    const boxes = state.nodes.map(({ position: { x, y }, measured }) => ({
      left: x - MARGIN, top: y - MARGIN, right: x + (measured?.width ?? 0) + MARGIN, bottom: y + (measured?.height ?? 0) + MARGIN,
    }));
    const same = boxes.length === last.boxes.length && boxes.every((box, i) => {
      const old = last.boxes[i]!;
      return box.left === old.left && box.top === old.top && box.right === old.right && box.bottom === old.bottom;
    });
    last = { nodes: state.nodes, boxes: same ? last.boxes : boxes };
  }
  return last.boxes;
}

export const ConnectionView = memo(function ConnectionView({ id, sourceX, sourceY, targetX, targetY, data, selected }: EdgeProps<ConnectionEdge>) {
  const workbench = useWorkbench();
  const boxes = useStore(boxesOf);
  const way = route({ x: sourceX, y: sourceY }, { x: targetX, y: targetY }, boxes.length > MANY ? [] : boxes.map((box) => ({
    ...box,
    left: box.left + (targetX >= box.left && targetX <= box.right && targetY >= box.top && targetY <= box.bottom ? MARGIN : 0),
    right: box.right - (sourceX >= box.left && sourceX <= box.right && sourceY >= box.top && sourceY <= box.bottom ? MARGIN : 0),
  })));
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
