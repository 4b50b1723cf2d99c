import type { Schemas } from '../live/api';

export type Run = Schemas['Run'] & { readonly id: number; readonly revision: number };
export type Recorded = Schemas['Recorded'];

/** States in words; a colour never says it alone. */
export const STATES: Readonly<Record<Run['state'], { readonly word: string; readonly icon: string; readonly colour: string }>> = {
  ready: { word: 'ready', icon: 'pause', colour: 'muted' },
  running: { word: 'running', icon: 'play', colour: 'ok' },
  paused: { word: 'paused', icon: 'pause', colour: 'warn' },
  suspended: { word: 'suspended', icon: 'warning', colour: 'warn' },
  stopped: { word: 'stopped', icon: 'stop', colour: 'muted' },
  failed: { word: 'failed', icon: 'cross', colour: 'fail' },
  crashed: { word: 'crashed', icon: 'cross', colour: 'fail' },
};

export function isOver(run: Run): boolean {
  return ['stopped', 'failed', 'crashed'].includes(run.state);
}

/** Simulated seconds as people say them: `2 h 05 min`, `12.5 s`. */
export function duration(seconds: number): string {
  if (seconds < 60) {
    return `${Number(seconds.toFixed(seconds < 10 ? 2 : 1))} s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${two(seconds % 60)} s` : `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
}

function two(part: number): string {
  return String(Math.floor(part)).padStart(2, '0');
}

/** An instant by the clock on the wall: today's time alone, else with the day. */
export function started(iso: string, now = new Date()): string {
  const at = new Date(iso);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const sameDay = at.toDateString() === now.toDateString();
  return sameDay ? `today ${time}` : `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
}

/** What is shown when nobody has chosen: the first signals, but of different units as far as there are. */
export function first(signals: readonly Recorded[], most = 3): string[] {
  const numbers = signals.filter((each) => each.first !== undefined);
  const units = new Set<string>();
  const different = numbers.filter((each) => !units.has(each.unit) && units.add(each.unit));
  return [...different, ...numbers.filter((each) => !different.includes(each))].slice(0, most).map((each) => each.path);
}
