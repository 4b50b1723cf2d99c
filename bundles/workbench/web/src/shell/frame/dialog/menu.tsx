import { useEffect, useRef } from 'react';
import { Icon } from '../../../controls/icon';
import type { Dialog } from '../../dialogs';
import { useObservable } from '../../react';
import type { Shell } from '../../workbench';

export function Menu({ dialog, shell }: { readonly dialog: Dialog & { kind: 'menu' }; readonly shell: Shell }) {
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
