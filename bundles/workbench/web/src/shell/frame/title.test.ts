import { expect, test } from 'vitest';
import { frameState, windowTitle } from './title';

test('what stands still and what is computed again have frames of their own', () => {
  expect(frameState('running', false)).toBe('running');
  expect(frameState('paused', false)).toBe('paused');
  expect(frameState('ready', false)).toBe('paused');
  expect(frameState('running', true)).toBe('replay');
  expect(frameState('stopped', true)).toBe('none');
  expect(frameState(undefined, false)).toBe('none');
});

test('the window’s title claims no state that nobody knows', () => {
  expect(windowTitle('Heated tank', 'running', 'live')).toBe('Heated tank, running · Twinbench');
  expect(windowTitle('Heated tank', 'running', 'gone')).toBe('Heated tank, no connection · Twinbench');
  expect(windowTitle('Heated tank', undefined, 'live')).toBe('Heated tank, nothing runs · Twinbench');
  expect(windowTitle(undefined, undefined, 'gone')).toBe('Twinbench');
});
