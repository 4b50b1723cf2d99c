import { expect, test } from 'vitest';
import { readFrame } from './frames';

function frame(form: number, id: number, time: number, values: number[], quality: number[] = []): ArrayBuffer {
  const buffer = new ArrayBuffer(16 + 8 * values.length + quality.length);
  const view = new DataView(buffer);
  view.setUint16(0, form, true);
  view.setUint16(2, id, true);
  view.setUint32(4, values.length, true);
  view.setFloat64(8, time, true);
  values.forEach((value, i) => view.setFloat64(16 + 8 * i, value, true));
  quality.forEach((code, i) => view.setUint8(16 + 8 * values.length + i, code));
  return buffer;
}

test('values are read in place', () => {
  const read = readFrame(frame(1, 7, 1.5, [1, -0, NaN]));
  expect(read?.id).toBe(7);
  expect(read?.time).toBe(1.5);
  expect([...(read?.values ?? [])]).toEqual([1, -0, NaN]);
  expect(read?.quality).toBeUndefined();
});

test('form 2 tells the quality of each value', () => {
  expect([...(readFrame(frame(2, 65535, 0, [1, 2, NaN], [0, 2, 3]))?.quality ?? [])]).toEqual([0, 2, 3]);
});

test('time alone is a frame', () => {
  expect(readFrame(frame(1, 1, 3, []))?.time).toBe(3);
});

test('what is cut off is none', () => {
  expect(readFrame(frame(1, 1, 3, [1, 2]).slice(0, 24))).toBeUndefined();
  expect(readFrame(new ArrayBuffer(3))).toBeUndefined();
});
