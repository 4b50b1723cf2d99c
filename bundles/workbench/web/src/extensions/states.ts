import type { Extension } from './install';

/** States in words; a colour never says it alone. */
export const STATES: Readonly<Record<Extension['state'], { readonly word: string; readonly icon: string; readonly colour: string; readonly sentence: string }>> = {
  running: { word: 'running', icon: 'check', colour: 'ok', sentence: 'It runs.' },
  stopped: { word: 'stopped', icon: 'stop', colour: 'muted', sentence: 'You stopped it; it stays stopped when the host starts again.' },
  incomplete: { word: 'incomplete', icon: 'warning', colour: 'warn', sentence: 'Its jar is not whole; it is probably still being copied.' },
  refused: { word: 'refused', icon: 'cross', colour: 'fail', sentence: 'It cannot be used.' },
};
