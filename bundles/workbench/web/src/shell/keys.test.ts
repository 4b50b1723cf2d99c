import { describe, expect, it } from 'vitest';
import { stroke } from './keys';

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('keystrokes', () => {
  it.each([
    [{ ...none, key: 'f' }, 'F'],
    [{ ...none, key: ' ' }, 'Space'],
    [{ ...none, key: '?', shiftKey: true }, '?'],
    [{ ...none, key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+Z'],
    [{ ...none, key: 'k', metaKey: true }, 'Ctrl+K'],
    [{ ...none, key: 'Delete', shiftKey: true }, 'Shift+Delete'],
  ])('%o is %s', (event, expected) => {
    expect(stroke(event)).toBe(expected);
  });
});
