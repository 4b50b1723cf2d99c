/** Lets the browser save what is at an address as a file. */
export function save(address: string, name: string): void {
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
}

/** Lets the browser save what this page has made. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  save(url, name);
  URL.revokeObjectURL(url);
}
