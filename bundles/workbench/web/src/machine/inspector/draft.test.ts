import { describe, expect, it } from 'vitest';
import { actOf, lost, typed } from './draft';

const key = (name: string, ...held: readonly ('ctrlKey' | 'shiftKey')[]) => ({
  key: name, ctrlKey: held.includes('ctrlKey'), metaKey: false, altKey: false, shiftKey: held.includes('shiftKey'),
});

describe('a draft', () => {
  it('is what differs from what is stored', () => {
    expect(typed('5', '5')).toBeUndefined();
    expect(typed('5 foo', '5')).toEqual({ text: '5 foo' });
  });

  it('is taken back by Escape, which leaves a field without one', () => {
    expect(actOf(key('Escape'), { text: '5' })).toBe('takeBack');
    expect(actOf(key('Escape'), undefined)).toBeUndefined();
  });

  it('has the undo of the browser, and what is stored that of the workbench', () => {
    expect(actOf(key('z', 'ctrlKey'), { text: '5' })).toBeUndefined();
    expect(actOf(key('z', 'ctrlKey'), undefined)).toBe('undo');
    expect(actOf(key('Z', 'ctrlKey', 'shiftKey'), undefined)).toBe('redo');
  });

  it('does not go in silence', () => {
    expect(lost('tank.area', { text: '5 foo', refused: 'foo is not a unit.' })).toBe('“5 foo” is not stored as tank.area: foo is not a unit.');
    expect(lost('tank.area', { text: '1 000' }, 'Write 1000.')).toBe('“1 000” is not stored as tank.area: Write 1000.');
  });
});
