import { expect, test, vi } from 'vitest';
import { loadAhead } from './ahead';
import type { View, ViewModule } from '../contract';

test('the other views come after the first one, and one that does not come keeps back none', async () => {
  vi.useFakeTimers();
  const asked: string[] = [];
  const view = (id: string, load: () => Promise<unknown>): View => ({
    id, title: id, place: 'centre',
    load: () => {
      asked.push(id);
      return load() as Promise<ViewModule>;
    },
  });
  const [canvas, runs, tags] = [view('canvas', async () => ({})), view('runs', () => Promise.reject(new Error('gone'))), view('tags', async () => ({}))];
  const done = loadAhead(canvas, [runs, tags]);
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['canvas']);
  await vi.runAllTimersAsync();
  await done;
  expect(asked).toEqual(['canvas', 'runs', 'tags']);
  vi.useRealTimers();
});
