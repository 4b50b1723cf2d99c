import type { Choice, Dispose, Workbench } from '../shell/contract';
import { taken, tie } from './bind';
import { contacting } from './contacts';
import { bindable, misfit, type BindablePort } from './ports';
import type { Node, StoredLink } from './tag';

const AT_ONCE = 1000;
const SETTLE_MILLISECONDS = 300;

type Tag = Pick<Node, 'name' | 'address'>;

/** A tag, a branch to look into, or that the address is typed. */
type Chosen = { readonly tag: Tag } | { readonly branch: string } | 'typed';

/** The port that an argument or the selection names; that of a component, or of all, is asked for. */
async function choosePort({ machine, dialogs, notices }: Workbench, argument: unknown): Promise<BindablePort | undefined> {
  const { file } = machine.document.get()!;
  const [path = ''] = (typeof argument === 'string' ? argument : (machine.selection.get()[0] ?? '')).split(' > ');
  const all = bindable(file, machine.types.get());
  const port = all.find((each) => each.path === path);
  if (port !== undefined) {
    return port;
  }
  const mine = path in file.components ? all.filter((each) => each.path.startsWith(`${path}.`)) : all;
  if (path.includes('.')) {
    notices.tell({ severity: 'warning', text: taken(file, path) });
    return undefined;
  }
  return dialogs.pick('Bind which port?', mine.map((each) => ({ label: each.path, detail: each.binding ? `now ${each.binding.address}` : each.doc, value: each })));
}

async function chooseLink({ machine, rest, dialogs, notices, views }: Workbench): Promise<StoredLink | undefined> {
  const { id, name } = machine.document.get()!;
  const { items } = await rest.get<{ readonly items: readonly StoredLink[] }>('/links', { query: { machine_model_id: id, limit: 1000 } });
  if (items.length === 0) {
    notices.tell({ severity: 'info', text: `${name} has no link to a controller yet. Add one, then bind its tags.`, actions: [{ title: 'Add a link', run: () => views.open('tags') }] });
  }
  return items.length < 2 ? items[0] : dialogs.pick('A tag of which link?', items.map((link) => ({ label: link.name, detail: link.endpoint, icon: 'plug', value: link })));
}

function choices(port: BindablePort, nodes: readonly Node[]): readonly Choice<Chosen>[] {
  return [
    ...nodes.filter((node) => node.type !== undefined && misfit(port, { name: node.name, type: node.type, writable: node.writable }) === undefined)
      .map((node): Choice<Chosen> => ({ label: node.name, detail: `${node.type} · ${node.address}`, icon: 'tags', value: { tag: node } })),
    ...nodes.filter(({ branches }) => branches).map((node): Choice<Chosen> => ({ label: `${node.name} …`, icon: 'chevron', value: { branch: node.address } })),
    { label: 'Type an address…', value: 'typed' },
  ];
}

/** Reads one level of the tags of a controller, never all of them; says so where it takes a while. */
async function readLevel({ rest, notices }: Workbench, link: StoredLink, branch: string | undefined): Promise<readonly Node[]> {
  let done: Dispose = () => undefined;
  const late = setTimeout(() => (done = notices.tell({ severity: 'info', text: `Reading the tags of ${link.name}…` })), SETTLE_MILLISECONDS);
  try {
    const level = rest.get<{ readonly nodes: readonly Node[] }>(`/links/${link.id}/browse`, { query: { node: branch, limit: AT_ONCE } });
    return (await contacting(level)).nodes;
  } finally {
    clearTimeout(late);
    done();
  }
}

async function chooseTag(workbench: Workbench, port: BindablePort, link: StoredLink, branch?: string): Promise<Tag | undefined> {
  const title = `Bind ${port.path} to which tag of ${link.name}?`;
  let nodes: readonly Node[];
  try {
    nodes = await readLevel(workbench, link, branch);
  } catch (reason) {
    return typeAddress(workbench, title, port, `The tags of ${link.name} cannot be read, but an address can be typed. ${reason instanceof Error ? reason.message : ''}`);
  }
  const chosen = await workbench.dialogs.pick(title, choices(port, nodes));
  if (chosen === 'typed') {
    return typeAddress(workbench, title, port, `The address of a tag, as ${link.protocol} writes it`);
  }
  return chosen !== undefined && 'branch' in chosen ? chooseTag(workbench, port, link, chosen.branch) : chosen?.tag;
}

async function typeAddress({ dialogs }: Workbench, title: string, port: BindablePort, hint: string): Promise<Tag | undefined> {
  const check = (text: string) => (text.trim() === '' ? 'Type the address of a tag, or cancel.' : undefined);
  const address = (await dialogs.text({ title, label: 'Address of the tag', hint, value: port.binding?.address ?? '', check }))?.trim();
  return address === undefined ? undefined : { name: address, address };
}

/** Ties a port to a tag; both are asked for where they are not named. */
export async function bind(workbench: Workbench, argument: unknown): Promise<void> {
  const port = await choosePort(workbench, argument);
  const link = await (port && chooseLink(workbench));
  const tag = await (port && link && chooseTag(workbench, port, link));
  if (port !== undefined && link !== undefined && tag !== undefined) {
    await tie(workbench, port, link.name, tag);
  }
}
