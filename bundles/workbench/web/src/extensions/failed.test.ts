import { expect, test } from 'vitest';
import { Problem, type Workbench } from '../shell/contract';
import { failureOf } from './failed';

const opened: string[][] = [];
const workbench = { views: { open: (...path: string[]) => opened.push(path) }, machine: { document: { get: () => undefined } } } as unknown as Workbench;

test('what fails in a bundle tells whose it is, and leads there', () => {
  const { text, actions } = failureOf(workbench, 'acme.report', 'Report, a command', new Error('boom'));
  expect(text).toBe('Report, a command of acme.report, failed: boom');
  expect(actions?.map(({ title }) => title)).toEqual(['Show acme.report']);
  void actions?.[0]?.run();
  expect(opened).toEqual([['extensions', 'acme.report']]);
});

test('what a bundle was refused leads to what helps too', () => {
  const refused = new Problem(422, 'Refused', '', [{ path: '/components/x/type', message: 'Unknown.' }]);
  expect(failureOf(workbench, 'acme', 'Build, a command', refused).actions?.map(({ title }) => title)).toEqual(['Open Extensions', 'Show acme']);
});

test('a module that does not come is told without its address', () => {
  expect(failureOf(workbench, 'acme', 'Report, a command', new TypeError('Failed to fetch dynamically imported module: http://x')).text).toBe('Report, a command of acme, failed: it did not come from the host.');
});
