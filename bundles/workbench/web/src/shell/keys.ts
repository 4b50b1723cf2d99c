import type { Keybinding } from './contract';

const NAMES: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc', ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' };

/** A keystroke as keybindings write it: `Ctrl+Shift+Z`, `F`, `?`. Shift is not told where it made another character. */
export function stroke(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const named = NAMES[event.key] ?? event.key;
  const key = named.length === 1 ? named.toUpperCase() : named;
  const shift = event.shiftKey && (named.length > 1 || /[A-Z]/.test(key));
  return [(event.ctrlKey || event.metaKey) && 'Ctrl', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
}

/** Whether a key means a letter to the element that has it. */
export function takesText(element: Element | undefined): boolean {
  return element instanceof HTMLElement
    && (element.isContentEditable || element.matches('input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select'));
}

/** Whether Space and Enter press the element that has them. */
function isPressed(element: Element | undefined): boolean {
  return element instanceof HTMLElement && element.matches('button, a[href], summary, [role=button], [role=tab], [role=menuitem], input');
}

export function bound(bindings: readonly Keybinding[], event: KeyboardEvent): Keybinding | undefined {
  const target = event.composedPath()[0] as Element | undefined;
  const pressed = stroke(event);
  const single = !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((single && pressed !== 'Esc' && takesText(target)) || (pressed === 'Space' && isPressed(target))) {
    return undefined;
  }
  if (takesText(target) && /^Ctrl\+(Shift\+)?[ACVXZY]$/.test(pressed)) {
    return undefined;
  }
  return bindings.find((each) => each.key === pressed);
}
