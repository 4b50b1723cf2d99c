import { expect, test } from 'vitest';
import { isUnsent, troubleOf } from './placeholder';

const UNSENT = [
  'Failed to fetch dynamically imported module: http://127.0.0.1:7777/assets/view.js',
  'error loading dynamically imported module: http://127.0.0.1:7777/assets/view.js',
  'Importing a module script failed.',
].map((text) => new TypeError(text));

test('a module that did not come is told in plain words, whatever the browser calls it', () => {
  UNSENT.forEach((reason) => {
    expect(isUnsent(reason)).toBe(true);
    expect(troubleOf('Runs', reason, 'gone')).toBe('Runs comes when the host answers again.');
    expect(troubleOf('Runs', reason, 'live')).toContain('reload this page');
  });
});

test('an error in a view keeps its words', () => {
  const reason = new TypeError('gauge is undefined');
  expect(isUnsent(reason)).toBe(false);
  expect(troubleOf('Gauge', reason, 'live')).toBe('Gauge cannot be shown: gauge is undefined');
});
