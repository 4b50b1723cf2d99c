import type { MachineDocument } from '../shell/contract';

/** Whether something was done to the machine that the host has not stored. */
export const isUnstored = (document: MachineDocument | undefined): boolean => document !== undefined && document.state !== 'saved';
