import type { Dialog } from '../dialogs';
import { useObservable } from '../react';
import type { Shell } from '../workbench';
import { ConfirmDialog } from './dialog/confirmdialog';
import { KeySheet } from './dialog/keysheet';
import { Menu } from './dialog/menu';
import { Picker } from './dialog/picker';
import { TextDialog } from './dialog/textdialog';
import { MergeView } from './merge';
import { NoticeList } from './noticelist';

const numbers = new WeakMap<Dialog, number>();
let last = 0;

/** A dialog that follows another one begins anew. */
function number(dialog: Dialog): number {
  const known = numbers.get(dialog) ?? ++last;
  numbers.set(dialog, known);
  return known;
}

export function Overlay({ shell }: { readonly shell: Shell }) {
  const dialog = useObservable(shell.dialogs.open);
  const announced = useObservable(shell.notices.announced);
  const conflict = useObservable(shell.workbench.machine.conflict);
  return (
    <>
      <NoticeList shell={shell} />
      <div className="visually-hidden" aria-live="assertive">
        {announced}
      </div>
      {conflict !== undefined && <MergeView conflict={conflict} shell={shell} />}
      {dialog !== undefined && (
        <div
          key={number(dialog)}
          className={dialog.kind === 'menu' ? 'veil' : 'veil dim'}
          onPointerDown={(event) => event.target === event.currentTarget && shell.dialogs.dismiss()}
          onContextMenu={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault(); // the selection stays
              shell.dialogs.dismiss();
            }
          }}
        >
          {dialog.kind === 'pick' && (
            <Picker title={dialog.title} items={dialog.items} done={(value) => shell.dialogs.close(() => dialog.done(value))} dismiss={() => shell.dialogs.dismiss()} />
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
