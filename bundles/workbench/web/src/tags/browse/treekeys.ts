/** A row of a tree that is in sight, as far as keys care. */
export interface TreeRow {
  readonly level: number;
  /** Absent where nothing can be below. */
  readonly open?: boolean;
}

/** What a key does in a tree, by the pattern of WAI-ARIA: go to a row, or open or close the one that has the focus. */
export function treeKey(key: string, rows: readonly TreeRow[], at: number): number | 'toggle' | undefined {
  const row = rows[at];
  if (row === undefined) {
    return undefined;
  }
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight':
      return row.open === false ? 'toggle' : row.open === true && (rows[at + 1]?.level ?? 0) > row.level ? at + 1 : undefined;
    case 'ArrowLeft': {
      const parent = rows.slice(0, at).findLastIndex((each) => each.level < row.level);
      return row.open === true ? 'toggle' : parent < 0 ? undefined : parent;
    }
    default:
      return undefined;
  }
}
