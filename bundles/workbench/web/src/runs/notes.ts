import type { Rest, Workbench } from '../shell/contract';
import type { Run } from './run';

/** Pins a run, or no more; nothing else of it is written, so that it does not matter what has changed since. */
export function pin(rest: Rest, run: number, pinned: boolean): Promise<Run> {
  return rest.patch<Run>(`/runs/${run}`, { pinned });
}

/** Somebody else has noted something since. */
export class Noted extends Error {
  constructor(readonly theirs: string | undefined) {
    super(theirs === undefined ? 'Somebody else deleted the note.' : `Somebody else noted: ${theirs}`);
  }
}

/**
 * Notes something on a run, unless its note is another than the one that was known. It is read right before, and no revision is
 * asked for: what runs has another one before a slow line has brought it there, and nothing but the note is written.
 */
export async function note(rest: Rest, run: number, text: string | undefined, known: string | undefined): Promise<Run> {
  const now = await rest.get<Run>(`/runs/${run}`);
  if (now.note !== known) {
    throw new Noted(now.note);
  }
  return rest.patch<Run>(`/runs/${run}`, { note: text ?? null });
}

/** Asks for a note until it is kept or given up: what was typed is never lost. */
export async function askNote({ rest, dialogs }: Pick<Workbench, 'rest' | 'dialogs'>, run: Run): Promise<{ readonly undo: () => Promise<unknown> } | undefined> {
  let known = run.note;
  let typed = known ?? '';
  let wrong: string | undefined;
  for (;;) {
    const text = await dialogs.text({ title: `Note on run ${run.id}`, label: 'Note', value: typed, ...(wrong !== undefined && { hint: `${wrong} OK keeps yours.` }) });
    if (text === undefined) {
      return undefined;
    }
    typed = text;
    const next = text === '' ? undefined : text;
    try {
      const before = known;
      await note(rest, run.id, next, before);
      return { undo: () => note(rest, run.id, before, next) };
    } catch (reason) {
      wrong = reason instanceof Error ? reason.message : String(reason);
      known = reason instanceof Noted ? reason.theirs : known;
    }
  }
}
