import { Problem, type Workbench } from '../shell/contract';
import { Subject } from '../shell/observable';

/** As long as a notice is there. */
const UNDO_MILLISECONDS = 8_000;

/** Paths of the host whose things are being deleted, or are: what cannot be had back stays on the host while somebody can undo it. */
export const going = new Subject<ReadonlySet<string>>(new Set());

/** What is told of something that goes. */
export interface Leave {
  readonly named: string;
  readonly how: 'deleted' | 'forgotten';
  readonly undone?: () => void;
  readonly gone?: () => void;
}

/** What is at this path is shown again. */
export function stays(path: string): void {
  going.set(new Set([...going.get()].filter((each) => each !== path)));
}

/** Deletes what is at a path of the host when its notice is over or the page is left, unless somebody undoes it. */
export function goes({ rest, notices }: Pick<Workbench, 'rest' | 'notices'>, path: string, { named, how, undone, gone }: Leave): void {
  going.set(new Set([...going.get(), path]));
  const act = async () => {
    settle();
    try {
      await rest.delete(path);
    } catch (reason) {
      if (!(reason instanceof Problem && reason.status === 404)) {
        stays(path);
        notices.refused(reason, `${named} was not ${how}.`);
        return;
      }
    }
    gone?.();
  };
  const due = setTimeout(() => void act(), UNDO_MILLISECONDS);
  const left = () => void act();
  const settle = () => {
    clearTimeout(due);
    removeEventListener('pagehide', left);
  };
  addEventListener('pagehide', left);
  const undo = () => {
    settle();
    stays(path);
    undone?.();
  };
  notices.tell({ severity: 'info', text: `${named} is ${how}.`, actions: [{ title: 'Undo', run: undo }] });
}
