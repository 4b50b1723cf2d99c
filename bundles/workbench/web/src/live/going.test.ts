import { beforeEach, expect, test, vi } from 'vitest';
import { Problem, type Notice, type Workbench } from '../shell/contract';
import { goes, going } from './going';

const deleted: string[] = [];
const told: Notice[] = [];
const open: (readonly string[])[] = [];
let refusal: Problem | undefined;
const leaving = new EventTarget();

const workbench = {
  rest: { delete: async (path: string) => { deleted.push(path); if (refusal) throw refusal; } },
  notices: { tell: (notice: Notice) => told.push(notice), refused: (reason: Error, what: string) => told.push({ severity: 'error', text: `${what} ${reason.message}` }) },
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

const deleteRun = () => goes(workbench, '/runs/7', { named: 'Run 7', how: 'deleted', undone: () => workbench.views.open('runs', '7'), gone: () => workbench.views.open('runs') });
const isGoing = () => going.get().has('/runs/7');

test('what is deleted goes at once from the page, and from the host when nobody can undo it', async () => {
  deleteRun();
  expect([isGoing(), deleted]).toEqual([true, []]);
  await vi.advanceTimersByTimeAsync(8_000);
  expect([isGoing(), deleted, open]).toEqual([true, ['/runs/7'], [['runs']]]);
});

test('undone, it is there again and the host never hears of it', async () => {
  deleteRun();
  await told[0]!.actions![0]!.run();
  await vi.advanceTimersByTimeAsync(20_000);
  expect([isGoing(), deleted, open]).toEqual([false, [], [['runs', '7']]]);
});

test('whoever leaves the page has deleted it, once', async () => {
  deleteRun();
  leaving.dispatchEvent(new Event('pagehide'));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(deleted).toEqual(['/runs/7']);
});

test('what the host does not delete comes back, with the reason', async () => {
  refusal = new Problem(409, 'Conflict', 'It is running.');
  deleteRun();
  await vi.advanceTimersByTimeAsync(8_000);
  expect([isGoing(), open, told.at(-1)?.text]).toEqual([false, [], 'Run 7 was not deleted. It is running.']);
});
