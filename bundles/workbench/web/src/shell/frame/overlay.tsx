import { useEffect, useRef, useState } from 'react';
import { Icon } from '../../controls/icon';
import type { Dialog } from '../dialogs';
import { keyTitle } from '../keytitle';
import { useObservable } from '../react';
import type { Shell } from '../workbench';
import { MergeView } from './merge';
import { NoticeList } from './noticelist';
import { Picker } from './picker';

function TextDialog({ dialog, shell }: { readonly dialog: Dialog & { kind: 'text' }; readonly shell: Shell }) {
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

function ConfirmDialog({ dialog, shell }: { readonly dialog: Dialog & { kind: 'confirm' }; readonly shell: Shell }) {
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

/** Every key in force, from the one registry. */
function KeySheet({ shell }: { readonly shell: Shell }) {
  const bindings = useObservable(shell.registry.keybindings);
  return (
    <div className="dialog" role="dialog" aria-modal="true" aria-label="Keys" tabIndex={-1} ref={(dialog) => dialog?.focus()}>
      <h1>Keys</h1>
      <div className="keys">
        {bindings.map((binding) => {
          const does = keyTitle(binding, shell.registry);
          return does !== undefined && (
            <div key={binding.key}>
              <span>{does}</span>
              <kbd>{binding.key}</kbd>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Menu({ dialog, shell }: { readonly dialog: Dialog & { kind: 'menu' }; readonly shell: Shell }) {
  const menus = useObservable(shell.registry.menus);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current!;
    const box = element.getBoundingClientRect();
    element.style.left = `${Math.min(dialog.x, innerWidth - box.width - 8)}px`;
    element.style.top = `${Math.min(dialog.y, innerHeight - box.height - 8)}px`;
    element.querySelector('button')?.focus();
  }, [dialog]);
  const items = menus.filter((each) => each.menu === dialog.name);
  const groups = [...new Set(items.map((each) => each.group ?? ''))].sort();
  return (
    <div
      className="menu"
      role="menu"
      ref={menu}
      onKeyDown={(event) => {
        const buttons = [...menu.current!.querySelectorAll<HTMLElement>('button:not(:disabled)')];
        const at = buttons.indexOf(event.target as HTMLElement);
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step !== 0) {
          event.preventDefault();
          buttons[(at + step + buttons.length) % buttons.length]?.focus();
        }
      }}
    >
      {groups.map((group, i) => (
        <div key={group}>
          {i > 0 && <hr />}
          {items
            .filter((each) => (each.group ?? '') === group)
            .map(({ command: id }) => {
              const command = shell.registry.command(id);
              const key = shell.workbench.commands.key(id);
              return command && (
                <button
                  key={id}
                  role="menuitem"
                  disabled={command.enabled?.(shell.workbench) === false}
                  onClick={() => shell.dialogs.close(() => void shell.workbench.commands.run(id, dialog.argument))}
                >
                  {command.icon !== undefined && <Icon name={command.icon} />}
                  {command.title}
                  {key !== undefined && <kbd>{key}</kbd>}
                </button>
              );
            })}
        </div>
      ))}
    </div>
  );
}

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
