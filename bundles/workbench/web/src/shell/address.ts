/** `#/machine/4/inletValve` as view and path, and back. Paths hold what people name: every part is escaped. */
export function parseAddress(hash: string): readonly string[] {
  return hash.replace(/^#?\/?/, '').split('/').filter((part) => part !== '').map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

export function address(view: string, path: readonly string[]): string {
  return `#/${[view, ...path].map(encodeURIComponent).join('/')}`;
}

/** The machine that was open at this entry of the window's history: most addresses do not name it, and it is to be there after a reload and the back button. */
export function machineOfEntry(): number | undefined {
  return (history.state as { readonly machine?: number } | null)?.machine;
}
