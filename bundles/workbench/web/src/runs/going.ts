import { Problem, type Workbench } from '../shell/contract';
import { Subject } from '../shell/observable';

/** As long as a notice is there. */
const UNDO_MILLISECONDS = 8_000;

/** Runs that are being deleted, or are: a deleted run cannot be had back, so that the host is told when nobody can undo it any more. */
export const going = new Subject<ReadonlySet<number>>(new Set());

function mark(run: number, gone: boolean): void {
  going.set(new Set([...going.get(), run].filter((each) => gone || each !== run)));
}

/** Deletes a run when its notice is over or the page is left, unless somebody undoes it. */
export function deleteRun({ rest, notices, views }: Pick<Workbench, 'rest' | 'notices' | 'views'>, run: number): void {
  mark(run, true);
  const act = async () => {
    stay();
    await rest.delete(`/runs/${run}`).catch((reason: unknown) => {
      if (!(reason instanceof Problem && reason.status === 404)) {
        mark(run, false);
        notices.tell({ severity: 'error', text: `Run ${run} was not deleted. ${reason instanceof Error ? reason.message : String(reason)}` });
      }
    });
  };
  const due = setTimeout(() => void act(), UNDO_MILLISECONDS);
  const left = () => void act();
  const stay = () => {
    clearTimeout(due);
    removeEventListener('pagehide', left);
  };
  addEventListener('pagehide', left);
  views.open('runs');
  const undo = () => {
    stay();
    mark(run, false);
    views.open('runs', String(run));
  };
  notices.tell({ severity: 'info', text: `Run ${run} is deleted.`, actions: [{ title: 'Undo', run: undo }] });
}
