import { describe, expect, it } from 'vitest';
import { commensurable, convert, family, parseQuantity, parseUnit, shownUnit, withoutGroups } from './units';

describe('units', () => {
  it.each([
    [1.6, 'L/s', 'm3/s', 0.0016],
    [0.62, '1', '%', 62],
    [500, 'mm', 'm', 0.5],
    [35, 'Cel', 'K', 308.15],
    [45000, 'W', 'kW', 45],
    [1, 'h', 's', 3600],
    [2.5, 'cm²', 'm2', 0.00025],
    [1, 'bar', 'Pa', 100000],
    [4, '%/cm', '1/m', 4],
    [3.33, 'cm³/(V·s)', '(m3/s)/V', 3.33e-6],
  ])('%d %s is so much in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 12);
  });

  it('leaves the zero point out of differences', () => {
    expect(convert(0.5, 'Cel', 'K', true)).toBe(0.5);
  });

  it('does not turn one quantity into another', () => {
    expect(commensurable('m', 'rad/s')).toBe(false);
    expect(convert(1, 'kg', 'W')).toBeNaN();
    expect(parseUnit('furlong')).toBeUndefined();
  });

  it('reads what people type', () => {
    expect(parseQuantity('500 mm')).toEqual({ value: 500, unit: 'mm' });
    expect(parseQuantity('0,5')).toEqual({ value: 0.5, unit: '' });
    expect(parseQuantity('-.5e3kW')).toEqual({ value: -500, unit: 'kW' });
    expect(parseQuantity('12,5 %')).toEqual({ value: 12.5, unit: '%' });
    expect(parseQuantity('5 1/s')).toEqual({ value: 5, unit: '1/s' });
    expect(parseQuantity('about 3')).toBeUndefined();
  });

  it.each([
    ['1.234,5', '1234.5'],
    ['1,234.5 mm', '1234.5 mm'],
    ['1 000', '1000'],
    ["-1'000'000,25 L/s", '-1000000.25 L/s'],
  ])('takes %s for no number, for its thousands are set apart', (text, plain) => {
    expect(parseQuantity(text)).toBeUndefined();
    expect(withoutGroups(text)).toBe(plain);
  });

  it('sees no thousands where there are none', () => {
    expect(['1,5,2', '1000', 'soon', '1.234'].map(withoutGroups)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('shows units as people write them', () => {
    expect(['m3/s', 'Cel', '1', 'J/(kg.K)', 'cm2'].map(shownUnit)).toEqual(['m³/s', '°C', '', 'J/(kg·K)', 'cm²']);
  });

  it('knows families', () => {
    expect(['m3/s', 'm', 'Cel', 'W', 'mA', '1'].map(family)).toEqual(['flow', 'length', 'thermal', 'power', 'electrical', 'ratio']);
  });
});
