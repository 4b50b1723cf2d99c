import type { Observable } from '../contract';

function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement != null) {
    element = element.shadowRoot.activeElement;
  }
  return element instanceof HTMLElement ? element : undefined;
}

/** While something asks, what is behind it takes neither focus nor pointer; then whoever had the focus gets it back. */
export function keepBehind(parts: readonly HTMLElement[], asks: Observable<boolean>): void {
  let back: HTMLElement | undefined;
  asks.subscribe(() => {
    const inert = asks.get();
    if (inert === parts[0]!.inert) {
      return; // one question has followed another
    }
    if (inert) {
      back = focused();
    }
    parts.forEach((part) => (part.inert = inert));
    if (!inert) {
      back?.focus({ preventScroll: true });
    }
  });
}
