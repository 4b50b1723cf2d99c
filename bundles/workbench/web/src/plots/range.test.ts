import { expect, test } from 'vitest';
import { panned, zoomed } from './range';

test('time is moved as far as the run goes', () => {
  expect(panned({ from: 10, to: 20 }, 5, 100)).toEqual({ from: 15, to: 25 });
  expect(panned({ from: 10, to: 20 }, -50, 100)).toEqual({ from: 0, to: 10 });
  expect(panned({ from: 10, to: 20 }, 500, 100)).toEqual({ from: 90, to: 100 });
  expect(panned({ from: 0, to: 10 }, 3, 4)).toEqual({ from: 0, to: 10 });
});

test('what is under the pointer stays there', () => {
  expect(zoomed({ from: 10, to: 20 }, 0.5, 12, 100)).toEqual({ from: 11, to: 16 });
  expect(zoomed({ from: 10, to: 20 }, 2, 15, 100)).toEqual({ from: 5, to: 25 });
});

test('the whole run is as far as it goes', () => {
  expect(zoomed({ from: 10, to: 90 }, 4, 80, 100)).toEqual({ from: 0, to: 100 });
  expect(zoomed({ from: 1, to: 1.002 }, 0.1, 1, 100).to).toBeCloseTo(1.001);
});
