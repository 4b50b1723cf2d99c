import { expect, test } from 'vitest';
import { mentions } from './mentions';

const KNOWN = ['tank', 'inletValve', 'line/tank', 'tank.inflow', 'inletValve.flow', 'Kessel Nord'];
const named = (text: string) => mentions(text, (name) => (KNOWN.includes(name) ? name : undefined)).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.path]));

test('a text is taken to pieces by what it names, and loses nothing', () => {
  const text = 'tank.inflow expects L/s, inletValve.flow gives m.';
  const pieces = mentions(text, (name) => (KNOWN.includes(name) ? name : undefined));
  expect(pieces).toEqual([{ path: 'tank.inflow', text: 'tank.inflow' }, ' expects L/s, ', { path: 'inletValve.flow', text: 'inletValve.flow' }, ' gives m.']);
  expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')).toBe(text);
});

test('names are found at the end of a sentence, in quotes and with spaces', () => {
  expect(named('Move tank was not stored.')).toEqual(['tank']);
  expect(named('tank: no such thing.\nline/tank: neither.')).toEqual(['tank', 'line/tank']);
  expect(named('There is a component "tank" already; see tank.inflow.')).toEqual(['tank', 'tank.inflow']);
  expect(named('Rename “Kessel Nord”.')).toEqual(['Kessel Nord']);
  expect(named('the inletValve is stuck')).toEqual(['inletValve']);
});

test('words of the language and names of types are no names of components', () => {
  expect(named('It fills a tank; the tank overflows.')).toEqual([]);
  expect(named('No installed extension provides the type "tank".')).toEqual([]);
  expect(named('tanks, tank-like and tank.nothing')).toEqual([]);
});
