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
