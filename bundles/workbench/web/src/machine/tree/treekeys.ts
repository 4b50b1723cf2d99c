/** The row of the first component that the tree shows. */
export function firstRow(tree: HTMLElement): HTMLElement | null {
  return tree.querySelector<HTMLElement>('.row[data-component]');
}

/** Gives a row the focus, and opens the branches that it is in. */
export function focusRow(row: HTMLElement): void {
  for (let branch = row.closest('details'); branch !== null; branch = branch.parentElement?.closest('details') ?? null) {
    branch.open = true;
  }
  row.focus();
}

/** Up and Down go from the field to the rows and through them, past those of branches that are closed. */
export function walk(tree: HTMLElement, key: string): boolean {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) {
    return false;
  }
  const stops = [...tree.querySelectorAll<HTMLElement>('.find input, summary, .row')];
  let at = stops.indexOf((tree.getRootNode() as ShadowRoot).activeElement as HTMLElement) + step;
  while (stops[at]?.checkVisibility() === false) {
    at += step;
  }
  stops[at]?.focus();
  return true;
}
