import { useStoreApi, type Connection, type FinalConnectionState, type ReactFlowProps } from '@xyflow/react';
import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { useWorkbench } from '../../shell/react';
import { connectPorts } from '../gestures';
import { portAt } from '../subsystems';
import type { CanvasNode } from './graph';

const isHere = (event: MouseEvent | TouchEvent): event is MouseEvent => 'clientX' in event;

/** Connections drawn by pointer: from port to port, or to a node, which then offers the ports that fit. Escape leaves them undone. */
export function useDrawing(canvas: RefObject<HTMLElement | null>): Pick<ReactFlowProps<CanvasNode>, 'onConnect' | 'onConnectStart' | 'onConnectEnd'> {
  const workbench = useWorkbench();
  const store = useStoreApi();
  const left = useRef(false);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && store.getState().connection.inProgress) {
        event.preventDefault(); // what is selected stays
        event.stopPropagation();
        left.current = true;
        canvas.current!.getRootNode().dispatchEvent(new MouseEvent('mouseup')); // the line follows the pointer until then
      }
    };
    window.addEventListener('keydown', leave, true);
    return () => window.removeEventListener('keydown', leave, true);
  }, [canvas, store]);

  const start = useCallback(() => {
    left.current = false;
  }, []);

  const connect = useCallback(({ source, sourceHandle, target, targetHandle }: Connection) => {
    if (!left.current) {
      void connectPorts(workbench, portAt(source, sourceHandle ?? ''), portAt(target, targetHandle ?? ''));
    }
  }, [workbench]);

  const end = useCallback((event: MouseEvent | TouchEvent, { fromNode, fromHandle, toHandle }: FinalConnectionState) => {
    if (left.current || toHandle !== null || fromNode === null || !isHere(event)) {
      return;
    }
    const under = (canvas.current!.getRootNode() as ShadowRoot).elementFromPoint(event.clientX, event.clientY);
    const within = under?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    if (within !== undefined && within !== fromNode.id) {
      void workbench.commands.run('port.connect', { from: portAt(fromNode.id, fromHandle?.id ?? ''), within });
    }
  }, [canvas, workbench]);

  return { onConnect: connect, onConnectStart: start, onConnectEnd: end };
}
