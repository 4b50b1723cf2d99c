import { describe, expect, it } from 'vitest';
import { formatOf } from '../controls/numbers';
import { mapped, parseMappings, parseScaleMark, scaleText } from './faceplate';

describe('faceplates', () => {
  it('read what follows what', () => {
    expect(parseMappings('height: level 0..height -> 0..116; transform=rotate: angle -1..1 -> -90..90')).toEqual([
      { attribute: 'height', wrap: '', port: 'level', from: ['0', 'height'], to: [0, 116] },
      { attribute: 'transform', wrap: 'rotate', port: 'angle', from: ['-1', '1'], to: [-90, 90] },
    ]);
    expect(parseMappings('height level')).toEqual([]);
  });

  it('have scales in the unit that people read', () => {
    expect(parseScaleMark('level 0..height -> 0.5')).toEqual({ port: 'level', range: ['0', 'height'], share: 0.5 });
    expect(parseScaleMark('level')).toBeUndefined();
    expect(scaleText(0.7, formatOf({ unit: 'm', display: 'm', kind: 'real' }))).toBe('0.7');
    expect(scaleText(0.1 + 0.2, formatOf({ unit: 'm', display: 'mm', kind: 'real' }))).toBe('300');
    expect(scaleText(NaN, formatOf({ unit: 'm', display: 'm', kind: 'real' }))).toBe('');
  });

  it('stay within their ends', () => {
    expect(mapped(0.7, [0, 1.4], [0, 116])).toBeCloseTo(58);
    expect(mapped(9, [0, 1.4], [116, 0])).toBe(0);
    expect(mapped(NaN, [0, 1], [5, 6])).toBe(5);
    expect(mapped(1, [1, 1], [5, 6])).toBe(5);
  });
});
