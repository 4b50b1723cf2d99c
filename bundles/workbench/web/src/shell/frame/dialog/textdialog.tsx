import { useState } from 'react';
import type { Dialog } from '../../dialogs';
import type { Shell } from '../../workbench';

export function TextDialog({ dialog, shell }: { readonly dialog: Dialog & { kind: 'text' }; readonly shell: Shell }) {
  const { title, label, hint, value = '', check } = dialog.question;
  const [text, setText] = useState(value);
  const [touched, setTouched] = useState(value !== '');
  const wrong = check?.(text);
  const told = touched ? wrong : undefined; // what is still empty is not wrong yet
  return (
    <form
      className="dialog"
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong === undefined) {
          shell.dialogs.close(() => dialog.done(text));
        }
      }}
    >
      <h1>{title}</h1>
      <input
        autoFocus
        aria-label={label}
        aria-invalid={told !== undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setTouched(true);
        }}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => event.key === 'Enter' && setTouched(true)}
      />
      <p className={told === undefined ? 'muted' : 'fail'} role={told === undefined ? undefined : 'alert'}>
        {told ?? hint ?? label}
      </p>
      <div className="buttons">
        <button type="button" onClick={() => shell.dialogs.dismiss()}>
          Cancel
        </button>
        <button className="primary" disabled={wrong !== undefined}>
          OK
        </button>
      </div>
    </form>
  );
}
