import { sourcesOf } from '../model/edits';
import type { MachineFile, Workbench } from '../shell/contract';
import { bindable, misfit, type BindablePort } from './ports';
import { bound, type Dragged, type Node } from './tag';

/** Stores that a tag is tied to a port, which keeps its scaling. */
export function tie({ machine }: Workbench, { path, binding }: Pick<BindablePort, 'path' | 'binding'>, link: string, tag: Pick<Node, 'name' | 'address'>): Promise<void> {
  return machine.edit(bound(path, tag), [{ set_binding: path, to: { ...binding, link, address: tag.address } }]);
}

/** Why no tag can be tied to a port that takes its value from elsewhere. */
export function taken(file: MachineFile, path: string): string {
  return `${path} takes its value from ${sourcesOf(file, path).join(', ')}. Disconnect it, and a tag can be bound to it.`;
}

/** Ties a tag to a port, or tells why it does not fit. */
export async function bindTag(workbench: Workbench, path: string, { link, tag }: Dragged): Promise<void> {
  const { machine, notices } = workbench;
  const file = machine.document.get()?.file;
  if (file === undefined) {
    return;
  }
  const port = bindable(file, machine.types.get()).find((each) => each.path === path);
  const wrong = port === undefined ? taken(file, path) : misfit(port, tag);
  if (wrong !== undefined) {
    notices.tell({ severity: 'warning', text: wrong });
    return;
  }
  await tie(workbench, port!, link, tag).catch((reason: unknown) => notices.refused(reason));
}

/** Asks which of the ports that fit a tag is tied to it; `among` tells which components' ports are offered. */
export async function bindToChosen(workbench: Workbench, dragged: Dragged, among: (port: string) => boolean = () => true): Promise<void> {
  const { machine, dialogs, notices } = workbench;
  const file = machine.document.get()?.file;
  const ports = file === undefined ? [] : bindable(file, machine.types.get()).filter((port) => among(port.path) && misfit(port, dragged.tag) === undefined);
  if (ports.length === 0) {
    notices.tell({ severity: 'warning', text: `No port fits the tag ${dragged.tag.name}: those of its kind are connected, or would have to write it.` });
    return;
  }
  const port = await dialogs.pick(`Bind ${dragged.tag.name} to which port?`, ports.map((each) => ({
    label: each.path,
    detail: each.binding ? `now ${each.binding.address}` : each.direction === 'input' ? 'takes the tag’s value' : 'gives its value to the tag',
    value: each,
  })));
  if (port !== undefined) {
    await bindTag(workbench, port.path, dragged);
  }
}
