import { mentions, placeIn, runsIn } from './mentions';
import { useObservable, useWorkbench } from './react';

/** A text that is linked with what it names: runs, and what is in the open machine, where the text is `ofOpen`. */
export function Linked({ text, ofOpen = true }: { readonly text: string; readonly ofOpen?: boolean }) {
  const { machine, views } = useWorkbench();
  const open = useObservable(machine.document);
  useObservable(machine.types);
  const pieces = open === undefined || !ofOpen ? [text] : mentions(text, (name) => placeIn(machine, open, name));
  return pieces.flatMap((piece) => (typeof piece === 'string' ? runsIn(piece) : [piece])).map((piece, i) =>
    typeof piece === 'string' ? piece : <a key={i} href={views.href(...piece.target)}>{piece.text}</a>);
}
