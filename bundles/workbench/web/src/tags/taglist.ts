import { counted } from '../controls/counted';
import { Problem, type Edit, type MachineDocument, type MachineFile, type Workbench } from '../shell/contract';

type Bindings = NonNullable<MachineFile['bindings']>;

/** What a tag list makes of the bindings that there are. */
export interface Outcome {
  /** Without those of ports that are bound so already. */
  readonly edits: readonly Edit[];
  readonly added: number;
  readonly changed: number;
  /** Bound ports that the list does not name. */
  readonly kept: number;
}

const portOf = (edit: Edit): string => String(edit.set_binding);
const canonical = (binding: unknown): string => JSON.stringify(Object.entries(binding ?? {}).sort(([a], [b]) => a.localeCompare(b)));

export function outcome(list: readonly Edit[], bindings: Bindings = {}): Outcome {
  const edits = list.filter((edit) => canonical(edit.to) !== canonical(bindings[portOf(edit)]));
  const changed = edits.filter((edit) => portOf(edit) in bindings).length;
  const named = new Set(list.map(portOf));
  return { edits, added: edits.length - changed, changed, kept: Object.keys(bindings).filter((port) => !named.has(port)).length };
}

export function outcomeWords(name: string, { added, changed, kept }: Outcome): string {
  const done = added + changed === 0 ? 'changes nothing: its ports are bound so already' : `is imported: ${added} added, ${changed} changed`;
  return `${name} ${done}.${kept === 0 ? '' : ` ${counted(kept, 'bound port')} not in it ${kept === 1 ? 'stays' : 'stay'} bound.`}`;
}

/** A sentence for each mistake; one of an edit is told with the port, by which its line is found. */
export function mistakesOf({ mistakes, message }: Problem, edits: readonly Edit[]): string[] {
  return mistakes.length === 0 ? [message] : mistakes.map((mistake) => {
    const edit = edits[Number(/^\/edits\/(\d+)/.exec(mistake.path)?.[1])];
    return edit === undefined ? mistake.message : `${portOf(edit)}: ${mistake.message}`;
  });
}

/** Adds the bindings of a tag list to the machine, all of them or none, as the edit that the host reads in it. */
export async function importList({ machine, rest, notices }: Workbench, document: MachineDocument, list: File): Promise<void> {
  let edits: readonly Edit[] = [];
  try {
    const read = await rest.post<{ readonly edits: readonly Edit[] }>(`/machine-models/${document.id}/tags.csv/edits`, await list.text(), { type: 'text/csv' });
    const open = machine.document.get();
    if (open?.id !== document.id) {
      throw new Problem(0, 'Closed', 'Another machine was opened.');
    }
    const made = outcome(read.edits, open.file.bindings);
    edits = made.edits;
    if (edits.length > 0) {
      await machine.edit(`Import ${list.name}`, edits);
    }
    notices.tell({ severity: 'info', text: outcomeWords(list.name, made) });
  } catch (reason) {
    const mistakes = reason instanceof Problem ? mistakesOf(reason, edits) : [String(reason)];
    const refused = `${list.name} was not imported; nothing was changed.`;
    notices.tell(mistakes.length === 1
      ? { severity: 'error', text: `${refused} ${mistakes[0]}` }
      : { severity: 'error', text: `${refused} It has ${mistakes.length} mistakes:`, detail: mistakes.join('\n') });
  }
}
