import type { DragEvent } from 'react';
import type { Workbench } from '../../shell/contract';
import { portOf } from '../../model/edits';
import { bindTag, bindToChosen } from '../../tags/bind';
import { DRAGGED, type Dragged } from '../../tags/tag';
import { inside, portAt } from '../subsystems';

/** The node under the pointer, and the port whose row is there. */
function under({ target }: DragEvent): { readonly node: string; readonly port: string | undefined } | undefined {
  const element = target as Element;
  const node = element.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  const handle = element.closest('.port')?.querySelector<HTMLElement>('.react-flow__handle')?.dataset['handleid'];
  return node === undefined ? undefined : { node, port: handle === undefined ? undefined : portAt(node, handle) };
}

/** Lets a tag be dropped where there is a node; whether it did. */
export function tagOver(event: DragEvent): boolean {
  const fits = event.dataTransfer.types.includes(DRAGGED) && under(event) !== undefined;
  if (fits) {
    event.preventDefault();
    event.dataTransfer.dropEffect = 'link';
  }
  return fits;
}

/** Binds a tag to the port that it is dropped on, or to one of the node's that is chosen then. */
export function tagDropped(workbench: Workbench, event: DragEvent): void {
  const data = event.dataTransfer.getData(DRAGGED);
  const [at, file] = [under(event), workbench.machine.document.get()?.file];
  if (data === '' || at === undefined || file === undefined) {
    return;
  }
  event.preventDefault();
  const dragged = JSON.parse(data) as Dragged;
  const components = inside(file, at.node);
  void (at.port === undefined ? bindToChosen(workbench, dragged, (port) => components.includes(portOf(port).component)) : bindTag(workbench, at.port, dragged));
}
