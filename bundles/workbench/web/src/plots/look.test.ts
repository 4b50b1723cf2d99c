import { expect, test } from 'vitest';
import { colour, dashes } from './look';

const look = { family: 'length', shade: 0, commanded: false, compared: false } as const;
const token = (name: string) => `var(${name})`;

test('a line has the colour of its family, others of its lane a shade of it', () => {
  expect(colour(look, token)).toBe('var(--length)');
  expect(colour({ ...look, shade: 1 }, token)).toBe('color-mix(in oklab, var(--length) 45%, var(--text))');
  expect(colour({ ...look, shade: 4 }, token)).toBe('var(--length)');
});

test('commanded and compared are told apart, each and both', () => {
  const all = [look, { ...look, commanded: true }, { ...look, compared: true }, { ...look, commanded: true, compared: true }].map((each) => JSON.stringify(dashes(each)));
  expect(dashes(look)).toBeUndefined();
  expect(new Set(all).size).toBe(4);
});
