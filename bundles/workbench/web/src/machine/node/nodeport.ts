import { unitWords, type Port } from '../../model/ports';
import type { MachineFile } from '../../shell/contract';

/** A port of a node, with the link of the tag that it is bound to. */
export interface NodePort extends Port {
  readonly link: string | undefined;
}

export function nodePorts(file: MachineFile, ports: readonly Port[]): readonly NodePort[] {
  return ports.map((port) => ({ ...port, link: file.bindings?.[port.path]?.link }));
}

/** Whether something comes in or goes out by a port: those by which nothing does are hollow. */
export function isUsed({ connected, link }: Pick<NodePort, 'connected' | 'link'>): boolean {
  return connected || link !== undefined;
}

/** A port in words. */
export function nodePortLabel(port: NodePort): string {
  const use = port.link !== undefined ? `, bound to ${port.link}` : port.connected ? '' : ', not connected';
  return `${port.path}, ${port.descriptor.direction}, ${unitWords(port)}${use}`;
}
