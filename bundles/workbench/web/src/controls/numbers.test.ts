import { describe, expect, it } from 'vitest';
import { clock, formatNumber, formatOf, shownText } from './numbers';

const real = { kind: 'real' } as const;

describe('numbers', () => {
  it('never shows what a float is made of', () => {
    expect(formatNumber(0.1 + 0.2)).toBe('0.300');
    expect(formatNumber(1.005e-9)).toBe('1.00e-9');
    expect(formatNumber(-0.0001, 2)).toBe('0.00');
    expect(formatNumber(NaN)).toBe('–');
  });

  it.each([
    [0.62, { ...real, unit: '1', display: '%', min: 0, max: 1 }, '62 %'],
    [0.00099, { ...real, unit: 'm3/s', display: 'L/s' }, '0.990 L/s'],
    [45000, { ...real, unit: 'W', display: 'W' }, '45.0 kW'],
    [NaN, { ...real, unit: 'W', display: 'W' }, '– W'],
    [28.41, { ...real, unit: 'Cel', display: 'Cel' }, '28.4 °C'],
    [1, { kind: 'boolean', unit: '1', display: '1' }, 'on'],
    [7, { kind: 'integer', unit: '1', display: '1' }, '7'],
  ])('shows %d by its description', (value, described, expected) => {
    expect(shownText(value, formatOf(described))).toBe(expected);
  });

  it.each([
    ['a share', { ...real, unit: '1', display: '%', min: 0, max: 1 }, 3],
    ['a difference', { ...real, unit: 'm', display: 'm', min: -20, max: 5 }, 5],
    ['no range', { ...real, unit: 'm', display: 'm' }, 5],
    ['a range that is no room for a pill', { ...real, unit: '1', display: '1', min: 0, max: 1e12 }, 8],
    ['on and off', { kind: 'boolean', unit: '1', display: '1' }, 3],
  ])('knows how wide values get: %s', (_, described, chars) => {
    expect(formatOf(described).chars).toBe(chars);
  });

  it('shows a value that is not there without a prefix', () => {
    expect(shownText(NaN, formatOf({ ...real, unit: 'W', display: 'W' }))).toBe('– W');
  });

  it('takes the unit of the signal where the description leaves it open', () => {
    expect(shownText(0.6, formatOf({ ...real, unit: '$u', display: '$u' }, 'm'))).toBe('0.600 m');
  });

  it('shows simulated time as a clock', () => {
    expect(clock(754.5)).toEqual({ whole: '00:12:34', part: '.50' });
    expect(clock(0.29)).toEqual({ whole: '00:00:00', part: '.29' });
  });
});
