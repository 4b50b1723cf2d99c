import { mentions, placeIn } from './mentions';
import { useObservable, useWorkbench } from './react';

/** A text whose names of components and ports of the open machine are links that select them. */
export function Linked({ text }: { readonly text: string }) {
  const { machine, views } = useWorkbench();
  const open = useObservable(machine.document);
  useObservable(machine.types);
  if (open === undefined) {
    return text;
  }
  return mentions(text, (name) => placeIn(machine, open.file, name)).map((piece, i) =>
    typeof piece === 'string' ? piece : <a key={i} href={views.href('machine', String(open.id), piece.path)}>{piece.text}</a>);
}
