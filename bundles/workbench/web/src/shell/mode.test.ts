import { expect, test } from 'vitest';
import type { Settings, SimulationStatus } from './contract';
import { followMode, modeOf } from './mode';
import { Subject } from './observable';

test('the mode is that of what comes into sight, and what is chosen then stays', () => {
  const status = new Subject<SimulationStatus | undefined>(undefined);
  let mode: unknown = 'simulation';
  followMode(status, { set: (_: string, value: unknown) => (mode = value) } as unknown as Settings);
  const coupled = { id: 1, state: 'running', coupled: { armed: true } } as unknown as SimulationStatus;

  status.set(coupled);
  expect(mode).toBe('hil');
  mode = 'simulation';
  status.set({ ...coupled, tick: 7 });
  expect(mode).toBe('simulation');
  status.set({ id: 2, state: 'running' } as unknown as SimulationStatus);
  status.set(coupled);
  expect(mode).toBe('hil');
});

test('only what is not over has a mode', () => {
  const of = (status: object) => modeOf(status as SimulationStatus);
  expect(modeOf(undefined)).toBeUndefined();
  expect(of({ state: 'paused' })).toBe('simulation');
  expect(of({ state: 'running', coupled: { armed: false } })).toBe('hil');
  expect(of({ state: 'stopped', coupled: { armed: true } })).toBeUndefined();
});
