import type { ComponentType, MachineFile, SimulationStatus } from '../shell/contract';
import { portOf, sourcesOf } from './edits';
import { descriptorOf } from './ports';

type Types = ReadonlyMap<string, ComponentType>;

/** Whether a fault makes its signal bad: `value` is `bad` or the name of a status code, `BadSensorFailure`. */
export function isBadQuality({ kind, value }: { readonly kind: string; readonly value?: unknown }): boolean {
  return kind === 'quality' && /^bad/i.test(String(value));
}

/**
 * The signals that a signal is no better than, itself first: quality goes along connections and through outputs that depend on
 * inputs, and ends where a register takes it.
 */
export function sourcesOfQuality(file: MachineFile, types: Types, signal: string): ReadonlySet<string> {
  const found = new Set([signal]);
  for (const path of found) { // those that are added come in their turn
    sourcesOf(file, path).forEach((source) => found.add(source));
    descriptorOf(path, file, types)?.depends_on.forEach((input) => found.add(`${portOf(path).component}.${input}`));
  }
  return found;
}

/** When the faults that make a signal bad began, in simulated time; undefined where none does. */
export function badSince(file: MachineFile, types: Types, { faults, step }: Pick<SimulationStatus, 'faults' | 'step'>, signal: string): number | undefined {
  const bad = faults.filter(isBadQuality);
  if (bad.length === 0) {
    return undefined;
  }
  const sources = sourcesOfQuality(file, types, signal);
  const begun = bad.filter((fault) => sources.has(fault.signal)).map((fault) => fault.from * step);
  return begun.length === 0 ? undefined : Math.min(...begun);
}
