import type { Dialog } from '../dialogs';
import { useObservable } from '../react';
import type { Shell } from '../workbench';
import { ConfirmDialog } from './dialog/confirmdialog';
import { KeySheet } from './dialog/keysheet';
import { Menu } from './dialog/menu';
import { Picker } from './dialog/picker';
import { TextDialog } from './dialog/textdialog';
import { MergeView } from './merge';

const numbers = new WeakMap<Dialog, number>();
let last = 0;

/** A dialog that follows another one begins anew. */
function number(dialog: Dialog): number {
  const known = numbers.get(dialog) ?? ++last;
  numbers.set(dialog, known);
  return known;
}

/** What asks, one thing at a time: whose edits count can wait for the dialog that is open. */
export function Overlay({ shell }: { readonly shell: Shell }) {
  const dialog = useObservable(shell.dialogs.open);
  const announced = useObservable(shell.notices.announced);
  const conflict = useObservable(shell.workbench.machine.conflict);
  return (
    <>
      <div className="visually-hidden" aria-live="assertive">
        {announced}
      </div>
      {conflict !== undefined && dialog === undefined && <MergeView conflict={conflict} shell={shell} />}
      {dialog !== undefined && (
        <div
          key={number(dialog)}
          className={dialog.kind === 'menu' ? 'veil' : 'veil dim'}
          onPointerDown={(event) => event.target === event.currentTarget && shell.dialogs.dismiss()}
          onContextMenu={(event) => event.preventDefault()}
        >
          {dialog.kind === 'pick' && (
            <Picker title={dialog.title} items={dialog.items} done={(value) => shell.dialogs.close(() => dialog.done(value))} />
          )}
          {dialog.kind === 'text' && <TextDialog dialog={dialog} shell={shell} />}
          {dialog.kind === 'confirm' && <ConfirmDialog dialog={dialog} shell={shell} />}
          {dialog.kind === 'keys' && <KeySheet shell={shell} />}
          {dialog.kind === 'menu' && <Menu dialog={dialog} shell={shell} />}
        </div>
      )}
    </>
  );
}
