import { describe, expect, it } from 'vitest';
import { meaning, range } from './meaning';

const stroke = { name: 'strokeTime', kind: 'real', unit: 's', display: 's', min: 0, max: 600, doc: 'time from closed to open' };
const level = { name: 'level', kind: 'real', unit: 'm', display: 'm', doc: '' };
const opening = { name: 'opening', kind: 'real', unit: '1', display: '%', min: 0, max: 1, doc: '' };

describe('what somebody types', () => {
  it('takes any unit that fits', () => {
    expect(meaning('500 ms', stroke)).toEqual({ value: '500 ms', hint: '= 0.5 s' });
    expect(meaning('500 mm', level)).toEqual({ value: '500 mm', hint: '= 0.5 m' });
    expect(meaning('4', stroke)).toEqual({ value: 4 });
  });

  it('takes plain numbers in the unit that is shown', () => {
    expect(meaning('62', opening)).toEqual({ value: '62 %' });
    expect(meaning('0,8', level)).toEqual({ value: 0.8 });
  });

  it('may have a comma as decimal mark, with and without a unit', () => {
    expect(meaning('12,5', opening)).toEqual({ value: '12.5 %' });
    expect(meaning('12,5 %', opening)).toEqual({ value: '12.5 %' });
    expect(meaning('62,5 cm', level)).toEqual({ value: '62.5 cm', hint: '= 0.625 m' });
  });

  it('is refused where it can be read in two ways', () => {
    expect(meaning('1.234,5', level).wrong).toBe('“1.234,5” can be read in two ways; write 1234.5.');
    expect(meaning('1 000', level).wrong).toBe('“1 000” can be read in two ways; write 1000.');
  });

  it('is refused where it is no number that can be stored', () => {
    expect(meaning('1e400', level).wrong).toBe('“1e400” is too large a number.');
    expect(meaning('1e308 Gm', level).wrong).toBe('“1e308 Gm” is too large a number.');
    expect(meaning('2.5', { ...level, name: 'count', kind: 'integer', unit: '1', display: '1' }).wrong).toBe('count is a whole number.');
  });

  it('is on or off for a switch, and no word more', () => {
    const manual = { ...level, name: 'manual', kind: 'boolean', unit: '1', display: '1' };
    expect(['on', 'TRUE', ' 1', 'yes'].map((text) => meaning(text, manual).value)).toEqual([true, true, true, true]);
    expect(['off', 'False', '0', 'no'].map((text) => meaning(text, manual).value)).toEqual([false, false, false, false]);
    expect(meaning('ein', manual)).toEqual({ wrong: 'manual is on or off; “ein” is neither.' });
  });

  it('is told what is wrong and what is allowed', () => {
    expect(meaning('90 kg', stroke).wrong).toBe('strokeTime is in s; kg is something else.');
    expect(meaning('700', stroke).wrong).toBe('Allowed: 0 … 600 s.');
    expect(meaning('soon', stroke).wrong).toContain('not a number');
    expect(range(opening)).toBe('0 … 100 %');
  });
});
