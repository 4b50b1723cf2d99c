import { expect, test } from 'vitest';
import type { MachineContext, MachineFile } from './contract';
import { mentions, placeIn, runsIn } from './mentions';

const KNOWN = ['tank', 'inletValve', 'line/tank', 'tank.inflow', 'inletValve.flow', 'Kessel Nord'];
const named = (text: string) => mentions(text, (name) => (KNOWN.includes(name) ? name : undefined)).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.target]));

test('a text is taken to pieces by what it names, and loses nothing', () => {
  const text = 'tank.inflow expects L/s, inletValve.flow gives m.';
  const pieces = mentions(text, (name) => (KNOWN.includes(name) ? name : undefined));
  expect(pieces).toEqual([{ target: 'tank.inflow', text: 'tank.inflow' }, ' expects L/s, ', { target: 'inletValve.flow', text: 'inletValve.flow' }, ' gives m.']);
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

test('runs are named by number, by themselves or as simulations', () => {
  expect(runsIn('simulation 118 is stopped; run 7 ran 3 times.')).toEqual([
    { target: ['runs', '118'], text: 'simulation 118' }, ' is stopped; ', { target: ['runs', '7'], text: 'run 7' }, ' ran 3 times.',
  ]);
  expect(runsIn('Simulations run 20times.')).toEqual(['Simulations run 20times.']);
});

test('links and places of the file lead there', () => {
  const file = { components: { tank: { type: 'tank' } }, links: { plc: {}, 'plc/1': {} } } as unknown as MachineFile;
  const machine = { types: { get: () => new Map() } } as unknown as MachineContext;
  const targets = (text: string) => mentions(text, (name) => placeIn(machine, { id: 3, file }, name)).flatMap((piece) => (typeof piece === 'string' ? [] : [piece.target]));
  expect(targets('/links/plc: Link plc: no session.')).toEqual([['tags', 'plc'], ['tags', 'plc']]);
  expect(targets('it writes 1 tags of [plc].')).toEqual([['tags', 'plc']]);
  expect(targets('/links/plc~11 and /links/gone')).toEqual([['tags', 'plc/1']]);
  expect(targets('/components/tank/type')).toEqual([['machine', '3', 'tank']]);
});
