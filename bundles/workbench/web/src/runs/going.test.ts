import { beforeEach, expect, test, vi } from 'vitest';
import { Problem, type Notice, type Workbench } from '../shell/contract';
import { deleteRun, going } from './going';

const deleted: string[] = [];
const told: Notice[] = [];
const open: (readonly string[])[] = [];
let refusal: Problem | undefined;
const leaving = new EventTarget();

const workbench = {
  rest: { delete: async (path: string) => { deleted.push(path); if (refusal) throw refusal; } },
  notices: { tell: (notice: Notice) => told.push(notice) },
  views: { open: (...path: string[]) => open.push(path) },
} as unknown as Workbench;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', leaving.addEventListener.bind(leaving));
  vi.stubGlobal('removeEventListener', leaving.removeEventListener.bind(leaving));
  [deleted, told, open].forEach((each) => each.splice(0));
  refusal = undefined;
  going.set(new Set());
});

test('a run goes at once from the page, and from the host when nobody can undo it', async () => {
  deleteRun(workbench, 7);
  expect([going.get().has(7), deleted]).toEqual([true, []]);
  await vi.advanceTimersByTimeAsync(8_000);
  expect([going.get().has(7), deleted]).toEqual([true, ['/runs/7']]);
});

test('undone, it is there again and the host never hears of it', async () => {
  deleteRun(workbench, 7);
  await told[0]!.actions![0]!.run();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([going.get().has(7), deleted, open.at(-1)]).toEqual([false, [], ['runs', '7']]);
});

test('whoever leaves the page has deleted it, once', async () => {
  deleteRun(workbench, 7);
  leaving.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(deleted).toEqual(['/runs/7']);
});

test('what the host does not delete comes back, with the reason', async () => {
  refusal = new Problem(409, 'Conflict', 'Run 7 is running.');
  deleteRun(workbench, 7);
  await vi.advanceTimersByTimeAsync(8_000);
  expect([going.get().has(7), told.at(-1)?.text]).toEqual([false, 'Run 7 was not deleted. Run 7 is running.']);
});
