import { expect, test } from 'vitest';
import { ageText } from './age';

test('an age is told in its largest unit', () => {
  expect([-0.01, 0.99, 12, 59.9, 60, 3599, 7200].map(ageText)).toEqual(['0 s', '0 s', '12 s', '59 s', '1 min', '59 min', '2 h']);
});
