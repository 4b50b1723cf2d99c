import type { MachineFile, Rest } from '../shell/contract';

/** Reads a machine file; the host leaves out what is empty. */
export async function readFile(rest: Rest, path: string, signal?: AbortSignal): Promise<MachineFile> {
  const file = await rest.get<Omit<MachineFile, 'components'> & Partial<MachineFile>>(path, signal && { signal });
  return { ...file, components: file.components ?? {} };
}
