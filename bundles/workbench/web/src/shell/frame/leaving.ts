import { isUnstored } from '../../model/unstored';
import type { MachineDocument, Observable } from '../contract';

/** Edits that are not stored are in this page alone: the browser asks before it closes or leaves it. */
export function warnOfLoss(document: Observable<MachineDocument | undefined>): void {
  window.addEventListener('beforeunload', (event) => isUnstored(document.get()) && event.preventDefault());
}
