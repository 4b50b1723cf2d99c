import { Problem, type MachineFile, type Rest } from '../shell/contract';
import { readFile } from './file';

/** A machine as it is stored. */
export interface Stored {
  readonly file: MachineFile;
  readonly revision: number;
}

/** Reads a machine with the revision of just that file. */
export async function readStored(rest: Rest, id: number): Promise<Stored> {
  for (;;) {
    const { revision } = await rest.get<{ readonly revision: number }>(`/machine-models/${id}`);
    const file = await readFile(rest, `/machine-models/${id}/export`);
    const after = await rest.get<{ readonly revision: number }>(`/machine-models/${id}`);
    if (after.revision === revision) {
      return { file, revision };
    }
  }
}

/** A host that is just starting does not know its own paths yet: a machine is deleted if machines are listed, and then it is not there. */
export async function isDeleted(rest: Rest, id: number): Promise<boolean> {
  const refusal = (path: string) => rest.get(path).then(() => undefined, (reason: unknown) => (reason instanceof Problem ? reason.status : 0));
  return (await refusal('/machine-models?limit=1')) === undefined && (await refusal(`/machine-models/${id}`)) === 404;
}
