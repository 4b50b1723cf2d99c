import { Subject } from '../../shell/observable';

/** Counts how often a key asked for the field that finds components. */
export const findAsked = new Subject(0);
