import { describe, expect, it } from 'vitest';
import { address, parseAddress } from './address';

describe('addresses', () => {
  it('survive any name', () => {
    const path = ['4', 'line1/heating/tank', '> tank.inflow', '槽 %'];
    expect(parseAddress(address('machine', path))).toEqual(['machine', ...path]);
  });

  it('do not fail on what is not one of ours', () => {
    expect(parseAddress('#/machine/%E0%A4%A')).toEqual(['machine', '%E0%A4%A']);
    expect(parseAddress('')).toEqual([]);
  });
});
