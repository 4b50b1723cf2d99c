import { Subject } from '../shell/observable';

/** What commands want of the canvas while it is shown. */
export const canvasHandle = new Subject<{
  /** The middle of what is seen, in the machine's coordinates. */
  readonly centre: () => { readonly x: number; readonly y: number };
  /** Brings components into view, all if absent. */
  readonly show: (components?: readonly string[]) => void;
  /** How much room a component takes, where it is shown. */
  readonly size: (component: string) => { readonly width: number; readonly height: number } | undefined;
} | undefined>(undefined);
