import { goes } from '../live/going';
import type { Workbench } from '../shell/contract';

export const pathOf = (run: number): string => `/runs/${run}`;

/** Deletes a run with its samples; what was looked at is another one then. */
export function deleteRun(workbench: Workbench, run: number): void {
  const { views } = workbench;
  goes(workbench, pathOf(run), { named: `Run ${run}`, how: 'deleted', undone: () => views.open('runs', String(run)) });
  views.open('runs');
}
