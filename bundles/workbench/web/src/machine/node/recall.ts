import { liveValues } from '../../controls/livevalues';
import { badSince } from '../../model/quality';
import type { Workbench } from '../../shell/contract';
import { readCourse } from '../../plots/recorded';

/** Where a signal was bad before this window saw it: reads what it was when it was good from the recording, if a fault tells when that was. */
export function recall(workbench: Workbench, path: string): void {
  const { machine, rest } = workbench;
  const live = liveValues(workbench);
  const [file, status] = [machine.document.get()?.file, machine.simulation.get()];
  if (live.isGoodKnown(path) || file === undefined || status === undefined) {
    return;
  }
  const since = badSince(file, machine.types.get(), status, path) ?? 0;
  if (since > 0) {
    const before = since - status.step;
    void readCourse(rest, status.id, path, { points: 1, from: before, to: before })
      .then(({ last: [good] }) => typeof good === 'number' && live.remember(path, good))
      .catch(() => undefined); // nobody has recorded it: then it is not known
  }
}
