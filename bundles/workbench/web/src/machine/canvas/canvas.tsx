import {
  Background, BackgroundVariant, applyNodeChanges, ReactFlow, ReactFlowProvider, SelectionMode, useReactFlow, useViewport,
  type Connection, type FinalConnectionState, type NodeChange,
} from '@xyflow/react';
import flowCss from '@xyflow/react/dist/base.css?inline';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Icon } from '../../controls/icon';
import { derived } from '../../shell/observable';
import { mountReact, useObservable, useWorkbench } from '../../shell/react';
import { adopt } from '../../shell/sheets';
import type { Opened, ViewModule } from '../../shell/contract';
import { canvasHandle } from '../canvashandle';
import { addComponent, connectPorts, moveComponents } from '../gestures';
import { collapsedOf, inside, nodeOf, portAt } from '../subsystems';
import { TYPE } from '../transfer';
import css from './canvas.css?inline';
import { ConnectionView } from './edge';
import { edgesOf, moved, nodesOf, type CanvasNode } from './graph';
import { ComponentView } from './node';
import { SeenContext, useCanvasSeen } from './seen';
import { SubsystemView } from './subsystem';
import { Tour } from './tour';

const nodeTypes = { component: ComponentView, subsystem: SubsystemView };
const edgeTypes = { connection: ConnectionView };
const CULL = 150;
const SNAP: [number, number] = [4, 4];
/** The whole machine, clear of the tools above and the legend below. */
const ALL = { padding: { top: '52px', bottom: '40px', x: '32px' }, maxZoom: 1 } as const;

const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((each) => b.includes(each));

function Zoom() {
  const { zoom } = useViewport();
  const flow = useReactFlow();
  const { commands } = useWorkbench();
  return (
    <div className="tools">
      <button className="small" onClick={() => void commands.run('component.add')}>
        <Icon name="plus" />
        Add <kbd>A</kbd>
      </button>
      <button className="quiet icon-only" aria-label="Show all" title="Show all" onClick={() => void flow.fitView(ALL)}>
        <Icon name="fit" />
      </button>
      <button className="quiet small" title="Show at 100 %" onClick={() => void flow.zoomTo(1)}>
        {Math.round(zoom * 100)} %
      </button>
    </div>
  );
}

function Legend() {
  return (
    <div className="legend" aria-hidden="true">
      <span><i className="shape circle" /> number</span>
      <span><i className="shape square" /> on/off</span>
      <span><i className="shape diamond" /> integer</span>
      <span><i className="shape circle state" /> state</span>
    </div>
  );
}

function Canvas({ opened }: { readonly opened: Opened }) {
  const workbench = useWorkbench();
  const { machine } = workbench;
  const flow = useReactFlow<CanvasNode>();
  const document = useObservable(machine.document);
  const selection = useObservable(machine.selection);
  const types = useObservable(machine.types);
  const units = useObservable(machine.units);
  // Faults and overrides alone: a status comes every second.
  const disturbed = useObservable(useMemo(() => derived([machine.simulation], () => JSON.stringify([machine.simulation.get()?.faults, machine.simulation.get()?.overrides])), [machine]));
  const gone = useObservable(workbench.signals.connection) === 'gone';
  const seen = useCanvasSeen();
  const { settings } = workbench;
  const changes = useObservable(settings.changes);
  const name = document?.name;
  const collapsed = useMemo(() => collapsedOf(settings, name ?? ''), [settings, name, changes]);
  const [nodes, setNodes] = useState<CanvasNode[]>([]);
  const holder = useRef<HTMLDivElement>(null);
  const file = document?.file;

  useEffect(() => {
    if (file !== undefined) {
      setNodes((old) => nodesOf(machine, file, collapsed, old));
    }
  }, [machine, file, collapsed, types, units, disturbed, selection]);
  const edges = useMemo(() => (file === undefined ? [] : edgesOf(machine, file, collapsed, nodes)), [machine, file, collapsed, nodes, selection]);

  useEffect(() => {
    canvasHandle.set({
      centre: () => {
        const box = holder.current!.getBoundingClientRect();
        return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
      },
      size: (id) => {
        const measured = flow.getNode(id)?.measured;
        return measured?.width === undefined || measured.height === undefined ? undefined : { width: measured.width, height: measured.height };
      },
      show: (ids) => void flow.fitView(ids === undefined ? { ...ALL, duration: 200 } : { padding: 0.2, maxZoom: 1, duration: 200, nodes: ids.map((id) => ({ id: nodeOf(id, collapsed) })) }),
    });
    return () => canvasHandle.set(undefined);
  }, [flow, collapsed]);

  const id = document?.id;
  const shown = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (id !== undefined && nodes.length > 0 && shown.current !== id && nodes.every((node) => node.measured !== undefined)) {
      shown.current = id;
      void flow.fitView({ ...ALL, minZoom: 0.2 });
    }
  }, [flow, id, nodes]);

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

  const connect = useCallback(({ source, sourceHandle, target, targetHandle }: Connection) =>
    void connectPorts(workbench, portAt(source, sourceHandle ?? ''), portAt(target, targetHandle ?? '')), [workbench]);

  const dropped = useCallback((_: unknown, state: FinalConnectionState) => {
    if (state.toHandle === null && state.toNode !== null && state.fromNode !== null && state.fromNode.id !== state.toNode.id) {
      void workbench.commands.run('port.connect', { from: portAt(state.fromNode.id, state.fromHandle?.id ?? ''), within: state.toNode.id });
    }
  }, [workbench]);

  if (file === undefined) {
    return <div className="empty">The machine is loading…</div>;
  }
  return (
    <div
      className={`canvas ${gone ? 'gone' : ''} ${seen.far ? 'far' : ''}`}
      ref={holder}
      onDragOver={(event) => event.dataTransfer.types.includes(TYPE) && event.preventDefault()}
      onDrop={(event) => {
        const type = event.dataTransfer.getData(TYPE);
        if (type !== '') {
          event.preventDefault();
          void addComponent(workbench, type, flow.screenToFlowPosition({ x: event.clientX - 74, y: event.clientY - 28 }));
        }
      }}
    >
      <SeenContext value={seen}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={change}
          onNodeDragStop={(_, __, dragged) => void moveComponents(workbench, dragged.flatMap((node) => moved(file, node, collapsed))).catch((reason: Error) => workbench.notices.tell({ severity: 'error', text: reason.message }))}
          onEdgeClick={(_, edge) => machine.select([edge.id])}
          onEdgeContextMenu={(event, edge) => {
            event.preventDefault();
            machine.select([edge.id]);
            workbench.dialogs.menu('connection', edge.id, event.clientX, event.clientY);
          }}
          onPaneClick={() => machine.select([])}
          onPaneContextMenu={(event) => {
            event.preventDefault();
            workbench.dialogs.menu('canvas', flow.screenToFlowPosition({ x: event.clientX, y: event.clientY }), event.clientX, event.clientY);
          }}
          onConnect={connect}
          onConnectEnd={dropped}
          onlyRenderVisibleElements={nodes.length > CULL}
          selectionMode={SelectionMode.Partial}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={['Control', 'Meta', 'Shift']}
          disableKeyboardA11y={false}
          connectionRadius={18}
          snapGrid={SNAP}
          snapToGrid
          minZoom={0.1}
          maxZoom={2}
          proOptions={{ hideAttribution: true }}
          nodesFocusable
          edgesFocusable={false}
          zoomOnDoubleClick={false}
          elevateNodesOnSelect={false}
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={1.2} />
        </ReactFlow>
      </SeenContext>
      <Zoom />
      <Legend />
      <Tour />
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

/** `#/machine/4/tank`: opens that machine and selects in it; what is selected becomes the address. */
function useAddress(opened: Opened): void {
  const { machine, notices } = useWorkbench();
  const path = useObservable(opened.path);
  const selection = useObservable(machine.selection);
  const id = useObservable(machine.document)?.id;
  const known = useRef('');
  useEffect(() => {
    const [wished, ...selected] = path;
    if (JSON.stringify(path) === known.current) {
      return; // the selection's own address: it may have changed again since
    }
    known.current = JSON.stringify(path);
    if (wished !== undefined && Number(wished) !== machine.document.get()?.id) {
      void machine.open(Number(wished), selected).catch((reason: Error) => notices.tell({ severity: 'error', text: reason.message }));
    } else if (wished !== undefined && !same(selected, machine.selection.get())) {
      machine.select(selected);
      const components = selected.filter((each) => !each.includes('.'));
      if (components.length > 0) {
        canvasHandle.get()?.show(components);
      }
    }
  }, [path, machine]);
  useEffect(() => {
    const address = id === undefined ? [] : [String(id), ...(selection.length <= 3 ? selection : [])];
    if (id !== undefined && (path[0] === undefined || Number(path[0]) === id) && JSON.stringify(address) !== JSON.stringify(opened.path.get())) {
      known.current = JSON.stringify(address);
      opened.follow(address);
    }
  }, [selection, id]);
}

export const mount: ViewModule['mount'] = (root, workbench, opened) => {
  adopt(root, flowCss);
  adopt(root, css);
  return mountReact(root, workbench, (
    <ReactFlowProvider>
      <Canvas opened={opened} />
    </ReactFlowProvider>
  ));
};

