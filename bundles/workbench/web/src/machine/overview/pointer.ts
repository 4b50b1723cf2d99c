import type { Dispose, Workbench } from '../../shell/contract';
import { connectionMenu, nodeMenu } from '../canvas/menus';
import type { Box, Point } from '../canvas/route';
import { inside, isSubsystem, toggleCollapsed } from '../subsystems';

/** What lies under the pointer, in the machine's coordinates, and what dragging does. */
export interface Ground {
  pointAt(event: MouseEvent): Point;
  nodeAt(point: Point): string | undefined;
  nodesIn(box: Box): readonly string[];
  connectionAt(point: Point): string | undefined;
  /** Moves a node, and all that are selected with it, from where they were when the button was pressed. */
  drag(node: string, by: Point): void;
  drop(): void;
  /** Brings a node near. */
  show(node: string): void;
}

interface Press {
  readonly event: MouseEvent;
  readonly at: Point;
  readonly node: string | undefined;
  moved: boolean;
}

/** Less is a click with a hand that trembles. */
const LEAST_PIXELS = 3;

const adds = (event: MouseEvent) => event.ctrlKey || event.metaKey || event.shiftKey;

/**
 * What the pointer does in the overview, which is what it does to nodes that stand there one by one: it selects, with Control
 * one more, with Shift all in a box; drags; opens menus. A double click brings near. What hits nothing is left to the canvas.
 */
export class Pointer {
  /** Present while a button is down. */
  private press: Press | undefined;
  /** Whether the last press became a drag: then the click that may follow is none. */
  private dragged = false;

  constructor(private readonly workbench: Workbench, private readonly ground: Ground) {}

  listen(canvas: HTMLElement): Dispose {
    const ended = new AbortController();
    const first = { capture: true, signal: ended.signal };
    canvas.addEventListener('mousedown', (event) => this.down(event), first);
    canvas.addEventListener('click', (event) => this.click(event), first);
    canvas.addEventListener('dblclick', (event) => this.doubleClick(event), first);
    canvas.addEventListener('contextmenu', (event) => this.menu(event), first);
    window.addEventListener('mousemove', (event) => this.move(event, canvas), first);
    window.addEventListener('mouseup', (event) => this.up(event), first);
    return () => {
      ended.abort();
      canvas.title = '';
      canvas.classList.remove('over-node');
    };
  }

  private down(event: MouseEvent): void {
    const at = this.ground.pointAt(event);
    const node = event.button === 0 && !event.shiftKey ? this.ground.nodeAt(at) : undefined;
    this.press = { event, at, node, moved: false };
    this.dragged = false;
    if (node !== undefined) {
      event.stopPropagation(); // or the canvas would be panned
    }
  }

  private move(event: MouseEvent, canvas: HTMLElement): void {
    const { press } = this;
    const at = this.ground.pointAt(event);
    if (press === undefined || event.buttons === 0) {
      const node = event.composedPath().includes(canvas) ? this.ground.nodeAt(at) : undefined;
      canvas.title = node ?? '';
      canvas.classList.toggle('over-node', node !== undefined);
      return;
    }
    press.moved ||= Math.hypot(event.clientX - press.event.clientX, event.clientY - press.event.clientY) > LEAST_PIXELS;
    if (press.moved && press.node !== undefined) {
      if (!inside(this.file(), press.node).every((name) => this.workbench.machine.selection.get().includes(name))) {
        this.select(press.node, false);
      }
      this.ground.drag(press.node, { x: at.x - press.at.x, y: at.y - press.at.y });
    }
  }

  private up(event: MouseEvent): void {
    const { press } = this;
    this.press = undefined;
    this.dragged = press?.moved === true;
    if (press?.moved !== true || event.button !== 0) {
      return;
    }
    if (press.node !== undefined) {
      this.ground.drop();
    } else if (press.event.shiftKey) {
      const [a, b] = [press.at, this.ground.pointAt(event)];
      const box = { left: Math.min(a.x, b.x), top: Math.min(a.y, b.y), right: Math.max(a.x, b.x), bottom: Math.max(a.y, b.y) };
      this.workbench.machine.select(this.ground.nodesIn(box).flatMap((node) => inside(this.file(), node)));
    }
  }

  private click(event: MouseEvent): void {
    const { node, connection } = this.hit(event);
    const moved = this.dragged;
    if (moved || node !== undefined || connection !== undefined) {
      event.stopPropagation();
    }
    if (!moved && node !== undefined) {
      this.select(node, adds(event));
    } else if (!moved && connection !== undefined) {
      this.workbench.machine.select([connection]);
    }
  }

  private doubleClick(event: MouseEvent): void {
    const node = this.ground.nodeAt(this.ground.pointAt(event));
    if (node !== undefined && isSubsystem(node)) {
      toggleCollapsed(this.workbench, [node]);
    } else if (node !== undefined) {
      this.ground.show(node);
    }
  }

  private menu(event: MouseEvent): void {
    const { node, connection } = this.hit(event);
    if (node === undefined && connection === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (node !== undefined) {
      nodeMenu(this.workbench, node, event);
    } else {
      connectionMenu(this.workbench, connection!, event);
    }
  }

  private hit(event: MouseEvent): { readonly node: string | undefined; readonly connection: string | undefined } {
    const at = this.ground.pointAt(event);
    const node = this.ground.nodeAt(at);
    return { node, connection: node === undefined ? this.ground.connectionAt(at) : undefined };
  }

  private select(node: string, more: boolean): void {
    const { machine } = this.workbench;
    const its = inside(this.file(), node);
    const before = more ? machine.selection.get().filter((path) => !path.includes('.')) : [];
    const all = its.every((name) => before.includes(name));
    machine.select(all ? before.filter((name) => !its.includes(name)) : [...new Set([...before, ...its])]);
  }

  private file() {
    return this.workbench.machine.document.get()!.file;
  }
}
