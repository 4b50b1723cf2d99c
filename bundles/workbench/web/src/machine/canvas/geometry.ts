import type { Node, NodeHandle, Position } from '@xyflow/react';
import type { Port } from '../../model/ports';
import { isUsed, type NodePort } from '../node/nodeport';
import { CLEARANCE, type Box } from './route';

export const WIDTH = 148;
export const SUBSYSTEM_WIDTH = 204;
export const HEADER = 56;
export const ROW = 22;

const BORDER = 1;
const FOOTER = 24;
/** What a faceplate stands off from what is above and below. */
const MARGINS = 10;
const HANDLE = 9;

/** Beyond so many nodes those out of sight are left out, and connections go straight. */
export const MANY = 150;

/** Ports beyond so many stand on a node only while they are used, unless it is unfolded. */
export const FOLD = 10;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The ports of one side that a node shows. */
export function sideOf(ports: readonly NodePort[], direction: 'input' | 'output', unfolded: boolean): readonly NodePort[] {
  const side = ports.filter((port) => port.descriptor.direction === direction);
  return unfolded || side.length <= FOLD ? side : side.filter(isUsed);
}

/** The room that a node takes, before the browser has laid it out. */
export function sizeOf(width: number, inputs: readonly Port[], outputs: readonly Port[], faceplate: string | undefined, footer: boolean): Size {
  const drawing = faceplate === undefined ? 0 : Number(/\sheight="([\d.]+)"/.exec(faceplate)?.[1] ?? 0) + MARGINS;
  return { width, height: 2 * BORDER + HEADER + Math.max(inputs.length, outputs.length) * ROW + drawing + (footer ? FOOTER : 0) };
}

/** Where the ports of a node are, before the browser has laid it out. */
export function handlesOf(width: number, inputs: readonly Port[], outputs: readonly Port[], idOf: (port: Port) => string): NodeHandle[] {
  const handles = (ports: readonly Port[], type: 'target' | 'source', position: `${Position}`, middle: number) => ports.map((port, i) => ({
    id: idOf(port), type, position: position as Position, x: middle - HANDLE / 2, y: BORDER + HEADER + (i + 0.5) * ROW - HANDLE / 2, width: HANDLE, height: HANDLE,
  }));
  return [...handles(inputs, 'target', 'left', BORDER), ...handles(outputs, 'source', 'right', width - BORDER)];
}

/** Where a node stands, with the size that the browser has given it, or that it will presumably have. */
export function boxOf({ position: { x, y }, measured, initialWidth = 0, initialHeight = 0 }: Node): Box {
  return { left: x, top: y, right: x + (measured?.width ?? initialWidth), bottom: y + (measured?.height ?? initialHeight) };
}

/** What connections go around: nothing where there are many nodes. */
export function obstaclesOf(nodes: readonly Node[]): readonly Box[] {
  return nodes.length > MANY ? [] : nodes.map(boxOf).map(({ left, top, right, bottom }) => ({
    left: left - CLEARANCE, top: top - CLEARANCE, right: right + CLEARANCE, bottom: bottom + CLEARANCE,
  }));
}

/** The box around nodes, of which there is one at least. */
export function boundsOf(nodes: readonly Node[]): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } {
  const boxes = nodes.map(boxOf);
  const [x, y] = [Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top))];
  return { x, y, width: Math.max(...boxes.map(({ right }) => right)) - x, height: Math.max(...boxes.map(({ bottom }) => bottom)) - y };
}
