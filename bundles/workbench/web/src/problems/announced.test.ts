import { expect, test } from 'vitest';
import type { SimulationStatus } from '../shell/contract';
import { newsOf } from './announced';

const status = (id: number, sources: readonly string[], state = 'running') =>
  ({ id, state, alarms: sources.map((source) => ({ source, text: `${source} is bad.` })) }) as unknown as SimulationStatus;

test('an alarm is heard once when it is raised, and when it is cleared', () => {
  expect(newsOf(status(1, []), status(1, ['/links/plc~11', 'tank.level']))).toEqual(['/links/plc~11 is bad.', 'tank.level is bad.']);
  expect(newsOf(status(1, ['/links/plc~11', 'tank.level']), status(1, ['/links/plc~11', 'tank.level']))).toEqual([]);
  expect(newsOf(status(1, ['/links/plc~11', 'tank.level']), status(1, []))).toEqual(['Link plc/1 is good again.', 'tank.level is good again.']);
});

test('what another simulation has raised is no news, and nothing is good again because it has ended', () => {
  expect(newsOf(undefined, status(1, ['tank.level']))).toEqual([]);
  expect(newsOf(status(1, ['tank.level']), status(2, []))).toEqual([]);
  expect(newsOf(status(1, ['tank.level']), status(1, [], 'stopped'))).toEqual([]);
});
