import type { Dialog } from '../../dialogs';
import type { Shell } from '../../workbench';

export function ConfirmDialog({ dialog, shell }: { readonly dialog: Dialog & { kind: 'confirm' }; readonly shell: Shell }) {
  const { title, text, action } = dialog.question;
  return (
    <div className="dialog" role="alertdialog" aria-modal="true" aria-label={title}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="buttons">
        <button autoFocus onClick={() => shell.dialogs.dismiss()}>
          Cancel
        </button>
        <button className="primary" onClick={() => shell.dialogs.close(() => dialog.done(true))}>
          {action}
        </button>
      </div>
    </div>
  );
}
