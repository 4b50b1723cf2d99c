/** What is shown of a list when one of it goes: the next one, or else the one before. */
export function neighbour<T>(list: readonly T[], gone: T): T | undefined {
  const at = list.indexOf(gone);
  return list[at + 1] ?? list[at - 1];
}
