import { expect, test, vi } from 'vitest';
import { Quality, type Frame } from '../shell/contract';
import { Subject } from '../shell/observable';
import { LiveValues } from './livevalues';

/** Live values of one signal, and the way in which its frames come. */
async function fed() {
  vi.useFakeTimers();
  let take: (frame: Frame) => void = () => undefined;
  const simulation = new Subject<{ readonly id: number } | undefined>({ id: 1 });
  const live = new LiveValues({
    signals: { subscribe: (_: unknown, listener: typeof take) => ((take = listener), () => undefined) },
    settings: { get: (_: string, fallback: unknown) => fallback },
    machine: { simulation },
  } as never);
  const written: number[][] = [];
  const judged: number[] = [];
  live.watch('tank.level', (...told) => written.push(told));
  live.watchQuality('tank.level', (quality) => judged.push(quality));
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  const frame = (value: number, quality: number) => take({ time: 1, values: Float64Array.of(value), quality: Uint8Array.of(quality) });
  return { live, written, judged, frame, simulation };
}

test('of a bad signal the last good value is shown, and its present one is told', async () => {
  const { written, judged, frame } = await fed();
  frame(0.7, Quality.good);
  frame(0.8, Quality.bad);
  frame(0.9, Quality.bad);
  frame(0.9, Quality.good);
  expect(written.slice(1)).toEqual([[0.7, Quality.good, 0.7], [0.7, Quality.bad, 0.8], [0.7, Quality.bad, 0.9], [0.9, Quality.good, 0.9]]);
  expect(judged).toEqual([Quality.absent, Quality.good, Quality.bad, Quality.good]);
});

test('what was good before is remembered where it is not known', async () => {
  const { live, written, frame } = await fed();
  frame(0.8, Quality.bad);
  expect(written.at(-1)).toEqual([NaN, Quality.bad, 0.8]);
  live.remember('tank.level', 0.6);
  live.remember('tank.level', 0.5);
  expect(written.at(-1)).toEqual([0.6, Quality.bad, 0.8]);
});

test('another simulation, or none, has no values before it tells them', async () => {
  const { written, judged, frame, simulation } = await fed();
  frame(0.7, Quality.good);
  simulation.set(undefined);
  expect(written.at(-1)).toEqual([NaN, Quality.absent, NaN]);
  expect(judged.at(-1)).toBe(Quality.absent);
  simulation.set({ id: 2 });
  frame(0.8, Quality.bad);
  expect(written.at(-1)).toEqual([NaN, Quality.bad, 0.8]);
});
