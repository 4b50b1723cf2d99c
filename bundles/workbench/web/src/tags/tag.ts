import type { Schemas } from '../live/api';

export type Node = Schemas['Node'];

/** A link of a stored machine. */
export interface StoredLink {
  readonly id: number;
  readonly name: string;
  readonly protocol: string;
  readonly endpoint: string;
}

/** What is dragged: the link's name and a tag of it. */
export interface Dragged {
  readonly link: string;
  readonly tag: Node;
}

/** Type of what is dragged from the tree of tags to a port. */
export const DRAGGED = 'application/x-twinbench-tag';

/** The sentence that names both, for undo and screen readers. */
export function bound(port: string, tag: { readonly name: string }): string {
  return `Bind ${port} to ${tag.name}`;
}
