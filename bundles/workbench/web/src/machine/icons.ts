import type { Workbench } from '../shell/contract';

/** The icon of a type: that of a contribution, or a box. */
export function iconOf(workbench: Workbench, type: string): string {
  return workbench.faceplates.get().find((each) => each.type === type && each.icon !== undefined)?.icon ?? 'component';
}
