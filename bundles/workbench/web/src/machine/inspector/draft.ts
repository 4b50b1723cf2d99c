import { stroke } from '../../shell/keys';

/** A text that stands in a field and is not stored. */
export interface Draft {
  readonly text: string;
  /** Why the host has not stored it. */
  readonly refused?: string;
}

/** What is typed; what is stored already is no draft. */
export function typed(text: string, stored: string): Draft | undefined {
  return text === stored ? undefined : { text };
}

export type Act = 'store' | 'takeBack' | 'undo' | 'redo';

const ACTS: Readonly<Record<string, Act>> = { Enter: 'store', 'Ctrl+Z': 'undo', 'Ctrl+Shift+Z': 'redo' };

/**
 * What a key does to a field beside typing. Undo is the browser's own while a text is typed and the workbench's once it is
 * stored; Escape takes back what is typed, and leaves where there is nothing to take back.
 */
export function actOf(event: Parameters<typeof stroke>[0], draft: Draft | undefined): Act | undefined {
  const pressed = stroke(event);
  if (draft === undefined) {
    return ACTS[pressed];
  }
  return pressed === 'Enter' ? 'store' : pressed === 'Esc' ? 'takeBack' : undefined;
}

/** What is told of a draft whose field goes: which text is lost, and why. */
export function lost(path: string, { text, refused: reason }: Draft, wrong?: string): string {
  return `“${text}” is not stored as ${path}: ${reason ?? wrong ?? 'the field went before Enter was pressed.'}`;
}
