import { expect, it } from 'vitest';
import { formatOf } from '../controls/numbers';
import type { Port } from '../model/ports';
import { faultTitle, faultValue } from './disturbances';

const port = (described: { readonly unit: string; readonly display: string; readonly kind: string }) => ({ format: formatOf({ min: 0, max: 1, ...described }) }) as Port;
const position = port({ kind: 'real', unit: '1', display: '%' });

it('calls a fault by its title, and a fault of a type by its own words', () => {
  expect(faultTitle({ kind: 'own', signal: 'levelSensor.wireBreak', value: true })).toBe('Wire break');
  expect(faultTitle({ kind: 'quality', signal: 'valve.flow', value: 'Bad' })).toBe('Bad quality');
  expect(faultTitle({ kind: 'quality', signal: 'valve.flow', value: 'Uncertain' })).toBe('Quality Uncertain');
});

it.each([
  [{ kind: 'stuck', value: 0.43, unit: '1' }, position, '43 %'],
  [{ kind: 'stuck', value: true, unit: '1' }, port({ kind: 'boolean', unit: '1', display: '1' }), 'on'],
  [{ kind: 'stuck', unit: '1' }, position, ''],
  [{ kind: 'drift', value: 0.05 / 60, unit: '1/s' }, position, '5 %/min'],
  [{ kind: 'delay', value: 2, unit: 's' }, position, '2 s'],
  [{ kind: 'quality', value: 'Bad', unit: '' }, position, ''],
  [{ kind: 'own', value: true, unit: '1' }, undefined, ''],
  [{ kind: 'own', value: 0.0002, unit: 'm2' }, undefined, '0.0002 m²'],
] as const)('tells how much of %o there is', (fault, of, text) => {
  expect(faultValue(fault, of)).toBe(text);
});
