import { expect, test } from 'vitest';
import type { Schemas } from '../../live/api';
import { alarmsOf, injectedInto, spansOf } from './spans';

const spans = (commands: Parameters<typeof injectedInto>[0]) => spansOf(injectedInto(commands, 0.01), (_, value) => `${100 * value} %`);

test('a fault lasts until it is cleared, or is still there', () => {
  expect(spans([
    { tick: 100, kind: 'parameters', values: { 'valve.maxFlow': 1 } },
    { tick: 958, kind: 'fault', values: { 'valve.position': { signal: 'valve.position', kind: 'stuck' } } },
    { tick: 1000, kind: 'clear', values: { 'valve.position': 1 } },
    { tick: 1200, kind: 'fault', values: { 'pump.dryRun': { signal: 'pump.dryRun', kind: 'own', value: true } } },
  ])).toEqual([
    { from: 9.58, to: 10, text: 'valve.position stuck', sort: 'fault' },
    { from: 12, to: undefined, text: 'pump dry run', sort: 'fault' },
  ]);
});

test('of two faults of a signal that one ends which is cleared; another of its kind replaces it', () => {
  expect(spans([
    { tick: 100, kind: 'override', values: { 'valve.position': { signal: 'valve.position', value: 0.7 } } },
    { tick: 200, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'quality', value: 'Bad' } } },
    { tick: 300, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'bias', value: 0.01 } } },
    { tick: 400, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'bias', value: 0.02 } } },
    { tick: 500, kind: 'clear', values: { 'sensor.value': 2 } },
  ])).toEqual([
    { from: 2, to: 5, text: 'sensor.value bad quality', sort: 'quality' },
    { from: 3, to: 4, text: 'sensor.value bias 1 %', sort: 'fault' },
    { from: 4, to: undefined, text: 'sensor.value bias 2 %', sort: 'fault' },
  ]);
});

test('a fault that was asked to last a time ends by itself, unless it is cleared before', () => {
  const asked = (tick: number, lasting: unknown) => ({ tick, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'stuck', for: lasting } } }) as const;
  expect(spans([asked(100, '1 min'), { tick: 6000, kind: 'clear', values: { 'sensor.value': 1 } }, asked(7000, 2)]).map(({ from, to }) => [from, to])).toEqual([[1, 60], [70, 72]]);
});

test.each([
  [{ kind: 'stuck', value: 0.62 }, 'valve.position stuck at 62 %'],
  [{ kind: 'drift', value: '0.1 1/min' }, 'valve.position drift 0.1 1/min'],
])('a fault is told in words: %o', (fault, text) => {
  expect(spans([{ tick: 0, kind: 'fault', values: { 'valve.position': fault } }])[0]?.text).toBe(text);
});

test('an alarm is about a component and a port, not about a place in a file', () => {
  const alarm = (source: string, text: string) => ({ id: 1, severity: 'warning', source, text, raised: 2 }) as Schemas['Alarm'];
  expect(alarmsOf([alarm('/bindings/valve.opening', 'Its tag is bad.'), alarm('/links/plc', 'Link plc: no answer.')], 0.5)).toEqual([
    { from: 1, to: undefined, text: 'valve.opening: Its tag is bad.', sort: 'alarm' },
    { from: 1, to: undefined, text: 'Link plc: no answer.', sort: 'alarm' },
  ]);
});
