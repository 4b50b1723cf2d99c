import { expect, test } from 'vitest';
import { injectedInto, spansOf } from './spans';

const spans = (commands: Parameters<typeof injectedInto>[0]) => spansOf(injectedInto(commands, 0.01));

test('a fault lasts until it is cleared, or is still there', () => {
  expect(spans([
    { tick: 100, kind: 'parameters', values: { 'valve.maxFlow': 1 } },
    { tick: 958, kind: 'fault', values: { 'valve.position': { signal: 'valve.position', kind: 'stuck' } } },
    { tick: 1000, kind: 'clear', values: { 'valve.position': 1 } },
    { tick: 1200, kind: 'fault', values: { 'pump.cavitation': { signal: 'pump.cavitation', kind: 'own' } } },
  ])).toEqual([
    { from: 9.58, to: 10, text: 'valve.position stuck', sort: 'fault' },
    { from: 12, to: undefined, text: 'pump.cavitation', sort: 'fault' },
  ]);
});

test('of two faults of a signal that one ends which is cleared; another of its kind replaces it', () => {
  expect(spans([
    { tick: 100, kind: 'override', values: { 'valve.position': { signal: 'valve.position', value: 0.7 } } },
    { tick: 200, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'quality', value: 'Bad' } } },
    { tick: 300, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'bias', value: 1 } } },
    { tick: 400, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'bias', value: 2 } } },
    { tick: 500, kind: 'clear', values: { 'sensor.value': 2 } },
  ])).toEqual([
    { from: 2, to: 5, text: 'sensor.value bad quality', sort: 'quality' },
    { from: 3, to: 4, text: 'sensor.value bias', sort: 'fault' },
    { from: 4, to: undefined, text: 'sensor.value bias', sort: 'fault' },
  ]);
});

test('a fault that was asked to last a time ends by itself, unless it is cleared before', () => {
  const asked = (tick: number, lasting: unknown) => ({ tick, kind: 'fault', values: { 'sensor.value': { signal: 'sensor.value', kind: 'stuck', for: lasting } } }) as const;
  expect(spans([asked(100, '1 min'), { tick: 6000, kind: 'clear', values: { 'sensor.value': 1 } }, asked(7000, 2)]).map(({ from, to }) => [from, to])).toEqual([[1, 60], [70, 72]]);
});
