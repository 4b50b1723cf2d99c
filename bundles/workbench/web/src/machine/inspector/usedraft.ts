import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { formatOf } from '../../controls/numbers';
import { convert } from '../../controls/units';
import { Problem, type Json } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';
import { meaning, plain, type Description } from '../meaning';
import { actOf, lost, typed, type Draft } from './draft';

/** What a field of a form is about: parameters and start values alike. */
export interface FieldDescription extends Description {
  readonly start?: unknown;
  readonly doc: string;
  readonly choices?: readonly string[];
}

/** A value of a component, and how it is changed. */
export interface Stored {
  readonly component: string;
  readonly description: FieldDescription;
  /** The unit where the description leaves it open. */
  readonly actual?: string | undefined;
  readonly value: Json | undefined;
  /** Rejects with the reason that is shown beside the field. Undefined: back to the default. */
  readonly store: (value: Json | undefined) => Promise<void>;
}

/** What stands in the field while nothing is typed: the value as it was typed, without the field's own unit. */
function inField({ value, description, actual }: Stored): string {
  const format = formatOf(description, actual);
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number' && description.kind === 'real') {
    return plain(convert(value, format.declared, format.display, format.difference));
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return format.unit !== '' && text.endsWith(` ${format.unit}`) ? text.slice(0, -format.unit.length - 1) : text;
}

/** What is typed over a stored value: it stays until it is stored, changed or taken back, and does not go in silence. */
export function useDraft(stored: Stored) {
  const { component, description, actual, store } = stored;
  const { commands, machine, notices } = useWorkbench();
  const [draft, setDraft] = useState<Draft>();
  const kept = inField(stored);
  const text = draft?.text ?? kept;
  const isNumber = description.kind === 'real' || description.kind === 'integer';
  const meant = isNumber && text.trim() !== '' ? meaning(text, description, actual) : {};
  const wrong = draft && (draft.refused ?? meant.wrong);

  const tell = (gone: Draft, reason?: string) => void notices.tell({
    severity: 'warning',
    text: lost(`${component}.${description.name}`, gone, reason),
    actions: [{ title: `Show ${component}`, run: () => machine.select([component]) }],
  });
  const latest = useRef({ draft, wrong, isThere: true });
  useEffect(() => {
    latest.current = { draft, wrong, isThere: true };
  });
  useEffect(() => () => {
    const { draft: gone, wrong: reason } = latest.current;
    latest.current.isThere = false;
    if (gone !== undefined) {
      tell(gone, reason);
    }
  }, []);

  const put = (as: string, value: Json | undefined) => {
    setDraft(undefined); // what is stored is shown at once
    store(value).catch((reason: Error) => {
      if (reason instanceof Problem && reason.status === 412) {
        return; // dropped by choice, for what somebody else did
      }
      const { message } = reason;
      const { isThere, draft: next } = latest.current;
      if (isThere && next === undefined) {
        setDraft({ text: as, refused: message });
      } else {
        tell({ text: as, refused: message });
      }
    });
  };
  const commit = () => {
    if (draft !== undefined && meant.wrong === undefined) {
      put(text, text.trim() === '' ? undefined : isNumber ? meant.value : text);
    }
  };
  const acts = {
    store: commit,
    takeBack: () => setDraft(undefined),
    undo: () => void commands.run('edit.undo'),
    redo: () => void commands.run('edit.redo'),
  };
  return {
    text,
    wrong,
    hint: meant.hint,
    takeBack: acts.takeBack,
    /** Stores one of several values. */
    choose: (value: Json) => put(String(value), value),
    input: {
      value: text,
      onChange: (event: { readonly target: { readonly value: string } }) => setDraft(typed(event.target.value, kept)),
      onBlur: () => draft?.refused === undefined && commit(),
      onKeyDown: (event: KeyboardEvent) => {
        const act = actOf(event, draft);
        if (act !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          acts[act]();
        }
      },
    },
  };
}
