import type { Settings } from '../shell/contract';

const setting = (machine: string) => `trends.${machine}`;

/** The signals that the trends of a machine show; undefined while nobody has chosen. */
export function chosen(settings: Settings, machine: string): readonly string[] | undefined {
  return settings.get<readonly string[] | undefined>(setting(machine), undefined);
}

export function choose(settings: Settings, machine: string, signals: readonly string[]): void {
  settings.set(setting(machine), signals);
}

export function toggle(settings: Settings, machine: string, before: readonly string[], signal: string): void {
  choose(settings, machine, before.includes(signal) ? before.filter((each) => each !== signal) : [...before, signal]);
}

/** What is shown before somebody chooses: states that something is connected to, of different units as far as there are. */
export function usual(ports: readonly { readonly path: string; readonly unit: string | undefined; readonly connected: boolean; readonly descriptor: { readonly register: boolean; readonly kind: string } }[]): readonly string[] {
  const states = ports.filter((port) => port.descriptor.register && port.descriptor.kind === 'real');
  const first = [...states].sort((a, b) => Number(b.connected) - Number(a.connected));
  const units = new Set<string | undefined>();
  const different = first.filter((port) => !units.has(port.unit) && units.add(port.unit));
  return different.slice(0, 3).map((port) => port.path);
}
