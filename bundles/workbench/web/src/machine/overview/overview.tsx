import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { liveValues } from '../../controls/livevalues';
import { Quality } from '../../shell/contract';
import { useObservable, useWorkbench } from '../../shell/react';
import { canvasHandle } from '../canvashandle';
import type { CanvasNode, ConnectionEdge } from '../canvas/graph';
import type { Point } from '../canvas/route';
import { Picture } from './picture';
import { Pointer } from './pointer';

interface Props {
  readonly nodes: readonly CanvasNode[];
  readonly edges: readonly ConnectionEdge[];
  /** Where nodes are while they are dragged. */
  readonly onDrag: (places: ReadonlyMap<string, Point>) => void;
  readonly onDrop: (dragged: readonly { readonly id: string; readonly position: Point }[]) => void;
}

/** The nodes that have a signal of bad quality. */
function useBad(nodes: readonly CanvasNode[]): ReadonlySet<string> {
  const workbench = useWorkbench();
  const [bad, setBad] = useState<ReadonlySet<string>>(new Set());
  const watched = JSON.stringify(nodes.map(({ id, data }) => [id, data.signals]));
  useEffect(() => {
    const live = liveValues(workbench);
    const now = new Map<string, string>();
    const ends = (JSON.parse(watched) as [string, string[]][]).flatMap(([id, signals]) => signals.map((path) => live.watchQuality(path, (quality) => {
      if (quality === Quality.bad ? !now.has(path) && now.set(path, id) : now.delete(path)) {
        setBad(new Set(now.values()));
      }
    })));
    return () => ends.forEach((end) => end());
  }, [workbench, watched]);
  return bad;
}

/** A machine from far away, where nobody could read its nodes: one drawing in place of them, with what is wrong in colour. */
export function Overview({ nodes, edges, onDrag, onDrop }: Props) {
  const workbench = useWorkbench();
  const flow = useReactFlow();
  const store = useStoreApi();
  const theme = useObservable(workbench.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const bad = useBad(nodes);
  const picture = useMemo(() => new Picture(nodes, edges, bad), [nodes, edges, bad]);
  const now = useRef({ picture, nodes, onDrag, onDrop });
  now.current = { picture, nodes, onDrag, onDrop };
  const values = useRef(new Map<string, number>()).current;
  const redraw = useRef<() => void>(undefined);

  useEffect(() => {
    const live = liveValues(workbench);
    const ends = now.current.picture.signals.map((path) => live.watch(path, (value) => {
      values.set(path, value);
      redraw.current?.();
    }));
    return () => ends.forEach((end) => end());
  }, [workbench, picture.signals.join()]);

  useLayoutEffect(() => {
    const element = canvas.current!;
    const context = element.getContext('2d')!;
    const style = getComputedStyle(element);
    const tokens = new Map<string, string>();
    const token = (name: string) => {
      const known = tokens.get(name) ?? style.getPropertyValue(name);
      tokens.set(name, known);
      return known;
    };
    let due = 0;
    const draw = () => {
      due = 0;
      const { width, height, transform: [x, y, zoom] } = store.getState();
      const ratio = devicePixelRatio;
      const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
      if (element.width !== wide || element.height !== high) {
        Object.assign(element, { width: wide, height: high });
      }
      picture.draw(context, { x, y, zoom }, ratio, token, values);
    };
    draw();
    redraw.current = () => (due ||= requestAnimationFrame(draw));
    const end = store.subscribe(redraw.current);
    return () => {
      end();
      cancelAnimationFrame(due);
    };
  }, [store, picture, theme]);

  useEffect(() => {
    const { domNode } = store.getState();
    const context = canvas.current!.getContext('2d')!;
    let dragged: readonly { readonly id: string; readonly position: Point }[] = [];
    let places = new Map<string, Point>();
    const pointer = new Pointer(workbench, {
      pointAt: ({ clientX, clientY }) => flow.screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false }),
      nodeAt: (point) => now.current.picture.nodeAt(point),
      nodesIn: (box) => now.current.picture.nodesIn(box),
      connectionAt: (point) => now.current.picture.connectionAt(context, point, flow.getZoom()),
      drag: (node, by) => {
        if (dragged.length === 0) {
          const all = now.current.nodes;
          const selected = all.find(({ id }) => id === node)?.selected === true;
          dragged = all.filter((each) => (selected ? each.selected === true : each.id === node));
        }
        places = new Map(dragged.map(({ id, position: { x, y } }) => [id, { x: x + by.x, y: y + by.y }]));
        now.current.onDrag(places);
      },
      drop: () => {
        now.current.onDrop([...places].map(([id, position]) => ({ id, position })));
        dragged = [];
      },
      show: (node) => canvasHandle.get()?.show([node]),
    });
    return domNode === null ? undefined : pointer.listen(domNode);
  }, [workbench, flow, store]);

  return <canvas className="overview" ref={canvas} role="img" aria-label={`The machine from far away, ${nodes.length} components`} />;
}
