import { expect, test } from 'vitest';
import { incomplete } from './matchquery';

const query = (pattern: string, node = 'ns=4;s=GVL') => incomplete({ pattern, node, ports: '*' });

test('a pattern is complete once it tells ports apart', () => {
  expect([query('*{component}{port}'), query('{label}'), query('GVL.{component}_{port}*')]).toEqual([{}, {}, {}]);
  expect(query('GVL.*').pattern).toContain('Write {port} or {label}');
  expect(query('{compo').pattern).toContain('“{compo”');
  expect(query('{port}{tank}').pattern).toContain('“{tank}”');
});

test('nothing is looked for in all of a controller', () => {
  expect(query('{label}', ' ').node).toContain('Choose a branch');
});
