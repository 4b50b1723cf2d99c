import loading from '../../live/loaded.css?inline';
import type { Dispose, Signals } from '../contract';
import { adopt } from '../sheets';

const SKELETON_MILLISECONDS = 200;
const WORDS_MILLISECONDS = 2_000;

/** Whether a module did not come, in the words of each browser; everything else is an error in the module. */
export const isUnsent = (reason: unknown): boolean => reason instanceof TypeError && /imported module|importing a module/i.test(reason.message);

/** Why a view is not there, and the way out. */
export function troubleOf(title: string, reason: unknown, connection: ReturnType<Signals['connection']['get']>): string {
  if (!isUnsent(reason)) {
    return `${title} cannot be shown: ${reason instanceof Error ? reason.message : String(reason)}`;
  }
  return connection === 'live'
    ? `${title} did not come from the host. If it does not come now, the host was updated: reload this page.`
    : `${title} comes when the host answers again.`;
}

function button(title: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'small';
  made.textContent = title;
  made.addEventListener('click', run);
  return made;
}

function sentence(...parts: readonly (string | Node)[]): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = 'muted';
  made.append(...parts);
  return made;
}

/** A sentence and a button in the place of a view. */
export function showTrouble(root: HTMLElement, text: string, again: () => void): void {
  const said = document.createElement('div');
  said.className = 'empty';
  said.setAttribute('role', 'alert');
  said.append(sentence(text), button('Try again', again));
  root.replaceChildren(said);
}

/** Nothing at first, after 200 ms that a view is on its way, after 2 s which, and how to give up. */
export function showWaiting(root: HTMLElement, title: string, cancel: () => void): Dispose {
  adopt(root, loading);
  const waiting = document.createElement('div');
  waiting.className = 'waiting';
  waiting.setAttribute('aria-busy', 'true');
  root.replaceChildren(waiting);
  const skeleton = document.createElement('div');
  skeleton.className = 'skeleton';
  skeleton.setAttribute('aria-hidden', 'true');
  skeleton.append(...[1, 2, 3].map(() => document.createElement('i')));
  const timers = [
    setTimeout(() => waiting.append(skeleton), SKELETON_MILLISECONDS),
    setTimeout(() => waiting.append(sentence(`Waiting for ${title} …`, button('Cancel', cancel))), WORDS_MILLISECONDS),
  ];
  return () => timers.forEach(clearTimeout);
}
