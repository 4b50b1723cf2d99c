import { expect, test } from 'vitest';
import { faultsOf } from './spans';

test('a fault lasts until it is cleared, or is still there', () => {
  const spans = faultsOf([
    { tick: 100, kind: 'parameters', values: { 'valve.maxFlow': 1 } },
    { tick: 958, kind: 'fault', values: { 'valve.position': { signal: 'valve.position', kind: 'stuck' } } },
    { tick: 1000, kind: 'clear', values: { 'valve.position': 1 } },
    { tick: 1200, kind: 'fault', values: { 'pump.cavitation': { signal: 'pump.cavitation', kind: 'own' } } },
  ], 0.01);
  expect(spans).toEqual([
    { from: 9.58, to: 10, text: 'valve.position stuck', sort: 'fault' },
    { from: 12, to: undefined, text: 'pump.cavitation', sort: 'fault' },
  ]);
});
