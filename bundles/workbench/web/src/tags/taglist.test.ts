import { expect, test } from 'vitest';
import { Problem } from '../shell/contract';
import { mistakesOf, outcome, outcomeWords } from './taglist';

const list = [
  { set_binding: 'a.x', to: { link: 'plc', address: 'X' } },
  { set_binding: 'a.y', to: { link: 'plc', address: 'Y2' } },
  { set_binding: 'b.x', to: { link: 'plc', address: 'Z' } },
];
const bindings = { 'a.x': { address: 'X', link: 'plc' }, 'a.y': { link: 'plc', address: 'Y' }, 'c.x': { link: 'plc', address: 'W' } };

test('a tag list changes what differs and leaves what it does not name', () => {
  const made = outcome(list, bindings);
  expect(made).toEqual({ edits: list.slice(1), added: 1, changed: 1, kept: 1 });
  expect(outcomeWords('tags.csv', made)).toBe('tags.csv is imported: 1 added, 1 changed. 1 bound port not in it stays bound.');
  expect(outcomeWords('tags.csv', outcome(list.slice(0, 1), { 'a.x': bindings['a.x'] }))).toBe('tags.csv changes nothing: its ports are bound so already.');
});

test('every mistake is told, one of an edit with its port', () => {
  const refused = new Problem(422, '', '', [
    { path: '/edits/1/to/link', message: 'There is no link "plcx".' },
    { path: '/4/link', message: 'Line 4, column 2 (link): is empty.' },
  ]);
  expect(mistakesOf(refused, list)).toEqual(['a.y: There is no link "plcx".', 'Line 4, column 2 (link): is empty.']);
  expect(mistakesOf(new Problem(404, '', 'There is no machine model 3.'), [])).toEqual(['There is no machine model 3.']);
});
