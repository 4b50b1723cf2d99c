import { Subject } from '../shell/observable';

/** The run that is shown, and the one that it is compared with. */
export const chosen = new Subject<readonly [number | undefined, number | undefined]>([undefined, undefined]);
