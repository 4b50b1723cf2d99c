import type { MachineDocument, MachineFile, Observable } from '../shell/contract';
import { Subject } from '../shell/observable';
import { connectionsOf, portOf } from './edits';

/** Whether a machine has what is at a path. */
export function isThere(file: MachineFile, path: string): boolean {
  return path.includes(' > ')
    ? connectionsOf(file).some(({ source, target }) => path === `${source} > ${target}`)
    : (path.includes('.') ? portOf(path).component : path) in file.components;
}

/** What is selected in the machine that is open; what goes from the machine goes from here, whoever took it away. */
export class Selection {
  readonly paths = new Subject<readonly string[]>([]);

  constructor(private readonly document: Observable<MachineDocument | undefined>) {
    document.subscribe(() => this.select(this.paths.get()));
  }

  select(paths: readonly string[]): void {
    const file = this.document.get()?.file;
    const there = file === undefined ? paths : paths.filter((path) => isThere(file, path));
    if (there.join('\n') !== this.paths.get().join('\n')) {
      this.paths.set(there);
    }
  }
}
