import { Problem, type Edit, type MachineDocument, type Mistake, type Workbench } from '../shell/contract';

interface Answer {
  readonly inverse?: readonly Edit[];
  readonly title?: string;
  readonly detail?: string;
  readonly mistakes?: readonly Mistake[];
}

/** Adds the bindings of a tag list to the machine, all of them or none; one entry of undo. */
export async function importList({ history, rest, notices }: Workbench, document: MachineDocument, list: File): Promise<void> {
  const text = await list.text();
  const send = async (): Promise<readonly Edit[]> => {
    const answer = await fetch(`/api/v1/machine-models/${document.id}/tags.csv`, { method: 'POST', headers: { 'Content-Type': 'text/csv' }, body: text });
    const body = (await answer.json()) as Answer;
    if (!answer.ok) {
      throw new Problem(answer.status, body.title ?? '', body.detail ?? '', body.mistakes);
    }
    return body.inverse ?? [];
  };
  let inverse = await send();
  history.did(
    `Import ${list.name}`,
    async () => {
      await rest.post(`/machine-models/${document.id}/changes`, { edits: inverse });
    },
    async () => {
      inverse = await send();
    },
  );
  notices.tell({ severity: 'info', text: `The bindings of ${list.name} are imported.` });
}
