import {
  applyNodeChanges, getViewportForBounds, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow, useStore, useStoreApi,
  type NodeChange,
} from '@xyflow/react';
import flowCss from '@xyflow/react/dist/base.css?inline';
import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { derived } from '../../shell/observable';
import { mountReact, useObservable, useWorkbench } from '../../shell/react';
import { adopt } from '../../shell/sheets';
import type { Opened, ViewModule } from '../../shell/contract';
import { canvasHandle } from '../canvashandle';
import { addComponent, moveComponents } from '../gestures';
import { useFar } from '../overview/far';
import { Overview } from '../overview/overview';
import { collapsedOf, inside, nodeOf } from '../subsystems';
import { TYPE } from '../transfer';
import { useAddress } from './address';
import css from './canvas.css?inline';
import { Dots } from './dots';
import { DrawnFromContext, useCanvasDrawnFrom } from './drawnfrom';
import { useDrawing } from './drawing';
import { ConnectionView } from './edge';
import { useFit } from './fit';
import { boundsOf, MANY } from './geometry';
import { edgesOf, moved, nodesOf, type CanvasNode } from './graph';
import { connectionMenu } from './menus';
import { ComponentView } from '../node/node';
import nodeCss from '../node/node.css?inline';
import type { Point } from './route';
import { SubsystemView } from '../node/subsystem';
import { tagDropped, tagOver } from './tagdrop';
import { Legend, Tools } from './tools';
import { Tour } from './tour';
import tourCss from './tour.css?inline';

const nodeTypes = { component: ComponentView, subsystem: SubsystemView };
const edgeTypes = { connection: ConnectionView };
const SNAP: [number, number] = [4, 4];
/** The same each time, lest the canvas take it for a change. */
const NONE: never[] = [];
const ZOOM = { least: 0.02, most: 2 } as const;
/** The whole machine, clear of the tools above and the legend below. */
const CLEAR = { top: '52px', bottom: '40px', x: '32px' } as const;
const SHOW_MILLISECONDS = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;

function Canvas({ opened }: { readonly opened: Opened }) {
  const workbench = useWorkbench();
  const { machine } = workbench;
  const flow = useReactFlow<CanvasNode>();
  const document = useObservable(machine.document);
  const selection = useObservable(machine.selection);
  const types = useObservable(machine.types);
  const units = useObservable(machine.units);
  const faceplates = useObservable(workbench.faceplates);
  // Faults and overrides alone: a status comes every second.
  const disturbed = useObservable(useMemo(() => derived([machine.simulation], () => JSON.stringify([machine.simulation.get()?.faults, machine.simulation.get()?.overrides])), [machine]));
  const drawnFrom = useCanvasDrawnFrom();
  const { settings } = workbench;
  const changes = useObservable(settings.changes);
  const name = document?.name;
  const collapsed = useMemo(() => collapsedOf(settings, name ?? ''), [settings, name, changes]);
  const id = document?.id;
  const [nodes, setNodes] = useState<CanvasNode[]>([]);
  /** The machine whose nodes they are: for a moment that of before. */
  const [placed, setPlaced] = useState(id);
  const holder = useRef<HTMLDivElement>(null);
  const file = document?.file;

  useEffect(() => {
    if (file !== undefined) {
      setNodes((old) => nodesOf(workbench, file, collapsed, placed === id ? old : []));
      setPlaced(id);
    }
  }, [workbench, id, file, collapsed, types, units, faceplates, disturbed, selection]);
  const edges = useMemo(() => (file === undefined ? [] : edgesOf(machine, file, collapsed, nodes)), [machine, file, collapsed, nodes, selection]);

  const many = nodes.length > MANY;
  const far = useFar(many);
  const store = useStoreApi();
  const now = useRef(nodes);
  now.current = nodes;
  const show = useCallback(async (shown: readonly CanvasNode[], padding: typeof CLEAR | number, duration: number) => {
    const { width, height } = store.getState();
    if (shown.length > 0) {
      await flow.setViewport(getViewportForBounds(boundsOf(shown), width, height, ZOOM.least, 1, padding), { duration });
    }
  }, [flow, store]);
  const laidOut = useStore((state) => state.width > 0) && placed === id && nodes.length > 0 && (many || far || nodes.every((node) => node.measured !== undefined));
  const fit = useFit(laidOut ? id : undefined, useCallback((duration: number) => show(now.current, CLEAR, duration), [show]));

  useEffect(() => {
    canvasHandle.set({
      centre: () => {
        const box = holder.current!.getBoundingClientRect();
        return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
      },
      size: (id) => {
        const node = now.current.find((each) => each.id === id);
        return node && boundsOf([node]);
      },
      show: (components) => {
        const wanted = components?.map((id) => nodeOf(id, collapsed));
        if (wanted === undefined) {
          fit(SHOW_MILLISECONDS);
        } else {
          void show(now.current.filter(({ id }) => wanted.includes(id)), 0.2, SHOW_MILLISECONDS);
        }
      },
    });
    return () => canvasHandle.set(undefined);
  }, [flow, collapsed, show, fit]);

  useAddress(opened);
  useEffect(() => name === undefined ? undefined : opened.title(name), [opened, name]);

  const change = useCallback((changes: NodeChange<CanvasNode>[]) => {
    const removed = changes.filter((each) => each.type === 'remove');
    if (removed.length === 0) {
      setNodes((old) => applyNodeChanges(changes.filter((each) => each.type !== 'select'), old));
    }
    const picked = changes.filter((each) => each.type === 'select');
    if (picked.length > 0) {
      const now = new Set(machine.selection.get().filter((path) => !path.includes('.')));
      const opened = machine.document.get()!.file;
      picked.forEach((each) => inside(opened, each.id).forEach((name) => (each.selected ? now.add(name) : now.delete(name))));
      machine.select([...now]);
    }
  }, [machine]);

  const drag = useCallback((places: ReadonlyMap<string, Point>) => {
    setNodes((old) => old.map((node) => (places.has(node.id) ? { ...node, position: places.get(node.id)!, dragging: true } : node)));
  }, []);

  const drop = useCallback((dragged: readonly Pick<CanvasNode, 'id' | 'position'>[]) => {
    setNodes((old) => old.map((node) => (node.dragging === true ? { ...node, dragging: false } : node)));
    void moveComponents(workbench, dragged.flatMap((node) => moved(machine.document.get()!.file, node, collapsed)))
      .catch((reason: unknown) => workbench.notices.refused(reason));
  }, [workbench, machine, collapsed]);

  /** A click selects one of several alone, as it does any other; Control and Shift take it out. */
  const alone = useCallback(({ ctrlKey, metaKey, shiftKey }: MouseEvent, { id }: CanvasNode) => {
    const names = inside(machine.document.get()!.file, id);
    const now = machine.selection.get();
    if (!ctrlKey && !metaKey && !shiftKey && names.every((name) => now.includes(name))) {
      machine.select(names);
    }
  }, [machine]);

  /** Arrow keys move what is selected; one stroke, however long, is one gesture. */
  const stroke = useCallback((event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) {
      drop(now.current.filter((node) => node.selected));
    }
  }, [drop]);

  const drawing = useDrawing(holder);

  if (file === undefined) {
    return <div className="empty">The machine is loading…</div>;
  }
  return (
    <div
      className="canvas"
      ref={holder}
      onKeyUp={stroke}
      onDragOver={(event) => tagOver(event) || (event.dataTransfer.types.includes(TYPE) && event.preventDefault())}
      onDrop={(event) => {
        tagDropped(workbench, event);
        const type = event.dataTransfer.getData(TYPE);
        if (type !== '') {
          event.preventDefault();
          void addComponent(workbench, type, flow.screenToFlowPosition({ x: event.clientX - 74, y: event.clientY - 28 }));
        }
      }}
    >
      <Tools />
      <DrawnFromContext value={drawnFrom}>
        <ReactFlow
          key={id} // what the browser has laid out of a node of the same name in another machine is not measured again
          nodes={far ? NONE : nodes}
          edges={far ? NONE : edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={change}
          onNodeClick={alone}
          onNodeDragStop={(_, __, dragged) => drop(dragged)}
          onEdgeClick={(_, edge) => machine.select([edge.id])}
          onEdgeContextMenu={(event, edge) => {
            event.preventDefault();
            connectionMenu(workbench, edge.id, event);
          }}
          onPaneClick={() => machine.select([])}
          onPaneContextMenu={(event) => {
            event.preventDefault();
            workbench.dialogs.menu('canvas', flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), event.clientX, event.clientY);
          }}
          {...drawing}
          onlyRenderVisibleElements={many}
          selectionMode={SelectionMode.Partial}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
          disableKeyboardA11y={false}
          connectionRadius={18}
          snapGrid={SNAP}
          snapToGrid
          minZoom={ZOOM.least}
          maxZoom={ZOOM.most}
          proOptions={{ hideAttribution: true }}
          nodesFocusable
          edgesFocusable={false}
          zoomOnDoubleClick={false}
          elevateNodesOnSelect={false}
        >
          {far ? <Overview nodes={nodes} edges={edges} onDrag={drag} onDrop={drop} /> : <Dots />}
        </ReactFlow>
      </DrawnFromContext>
      <Legend />
      <Tour nodes={nodes} />
      {nodes.length === 0 && Object.keys(file.components).length === 0 && (
        <div className="empty over">
          <p>This machine has no components yet.</p>
          <button className="primary" onClick={() => void workbench.commands.run('component.add')}>
            Add a component
          </button>
        </div>
      )}
    </div>
  );
}

export const mount: ViewModule['mount'] = (root, workbench, opened) => {
  [flowCss, nodeCss, css, tourCss].forEach((sheet) => adopt(root, sheet));
  return mountReact(root, workbench, (
    <ReactFlowProvider>
      <Canvas opened={opened} />
    </ReactFlowProvider>
  ));
};

