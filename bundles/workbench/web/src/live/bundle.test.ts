import { expect, test } from 'vitest';
import { Bundle, Wish } from './bundle';

function wire(values: number[], quality?: number[]) {
  return { id: 1, time: 2, values: Float64Array.from(values), quality: quality && Uint8Array.from(quality) };
}

test('wishes share a subscription and each sees its own signals', () => {
  const bundle = new Bundle(undefined, 20);
  const seen: number[][] = [];
  const first = new Wish(['a', 'b'], (frame) => seen.push([...frame.values]));
  const second = new Wish(['b', 'c'], (frame) => seen.push([...frame.values, ...frame.quality]));
  bundle.wishes.add(first).add(second);
  const paths = bundle.changed();
  expect(paths).toEqual(['a', 'b', 'c']);
  bundle.sends(paths!);
  expect(bundle.changed()).toBeUndefined();
  bundle.wishes.forEach((wish) => wish.take(wire([1, 2, 3], [0, 0, 2])));
  expect(seen).toEqual([[1, 2], [2, 3, 0, 2]]);
});

test('a wish that came later waits for its signals', () => {
  const bundle = new Bundle(7, 20);
  bundle.wishes.add(new Wish(['a'], () => {}));
  bundle.sends(['a']);
  let called = 0;
  const late = new Wish(['z'], () => called++);
  bundle.wishes.add(late);
  late.take(wire([1]));
  expect(called).toBe(0);
  expect(bundle.changed()).toEqual(['a', 'z']);
});

test('after a break everything is asked for again', () => {
  const bundle = new Bundle(7, 20);
  bundle.wishes.add(new Wish(['a'], () => {}));
  bundle.sends(['a']);
  bundle.forget();
  expect(bundle.changed()).toEqual(['a']);
});
