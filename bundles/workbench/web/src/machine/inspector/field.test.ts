import { describe, expect, it } from 'vitest';
import { meaning, range } from './field';

const stroke = { name: 'strokeTime', kind: 'real', unit: 's', display: 's', min: 0, max: 600, doc: 'time from closed to open' };
const level = { name: 'level', kind: 'real', unit: 'm', display: 'm', doc: '' };
const opening = { name: 'opening', kind: 'real', unit: '1', display: '%', min: 0, max: 1, doc: '' };

describe('fields', () => {
  it('take any unit that fits', () => {
    expect(meaning('500 ms', stroke)).toEqual({ value: '500 ms', hint: '= 0.5 s' });
    expect(meaning('500 mm', level)).toEqual({ value: '500 mm', hint: '= 0.5 m' });
    expect(meaning('4', stroke)).toEqual({ value: 4 });
  });

  it('take plain numbers in the unit that is shown', () => {
    expect(meaning('62', opening)).toEqual({ value: '62 %' });
    expect(meaning('0,8', level)).toEqual({ value: 0.8 });
  });

  it('tell what is wrong and what is allowed', () => {
    expect(meaning('90 kg', stroke).wrong).toBe('strokeTime is in s; kg is something else.');
    expect(meaning('700', stroke).wrong).toBe('Allowed: 0 … 600 s.');
    expect(meaning('soon', stroke).wrong).toContain('not a number');
    expect(range(opening)).toBe('0 … 100 %');
  });
});
