import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { treeKey } from './treekeys';

/**
 * A tree that is one stop of Tab: arrow keys lead through its rows, elements of the role `treeitem` with a `data-key`. Enter
 * clicks what has `data-enter` in a row, right and left what has `data-toggle`.
 */
export function TreeList({ label, hidden = false, children }: { readonly label: string; readonly hidden?: boolean; readonly children: ReactNode }) {
  const tree = useRef<HTMLUListElement>(null);
  const last = useRef('');
  const rows = () => [...tree.current!.querySelectorAll<HTMLElement>('[role=treeitem]')];

  function press(event: KeyboardEvent): void {
    if (event.key === 'Tab' && event.shiftKey) {
      tree.current!.tabIndex = -1; // leads out of the tree, which else would take the focus that it gives to a row
      return;
    }
    const all = rows();
    const at = all.indexOf(event.target as HTMLElement);
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const does = event.key === 'Enter' ? 'enter' : treeKey(event.key, all.map((row) => ({
      level: Number(row.ariaLevel),
      ...(row.ariaExpanded !== null && { open: row.ariaExpanded === 'true' }),
    })), at);
    if (does === undefined) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    if (typeof does === 'number') {
      all[does]!.focus();
    } else {
      all[at]!.querySelector<HTMLElement>(`[data-${does}]`)?.click();
    }
  }
  return (
    <ul
      ref={tree}
      role="tree"
      aria-label={label}
      hidden={hidden}
      tabIndex={0}
      onKeyDown={press}
      onFocus={(event) => {
        if (event.target === tree.current) {
          const all = rows();
          (all.find((row) => row.dataset['key'] === last.current) ?? all[0])?.focus();
        } else {
          last.current = event.target.closest<HTMLElement>('[role=treeitem]')?.dataset['key'] ?? last.current;
        }
      }}
      onBlur={() => {
        tree.current!.tabIndex = 0;
      }}
    >
      {children}
    </ul>
  );
}
