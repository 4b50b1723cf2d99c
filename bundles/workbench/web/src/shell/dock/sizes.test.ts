import { expect, test } from 'vitest';
import { firstSize } from './sizes';

const around = (width: number, height: number) => ({ left: firstSize('left', width), right: firstSize('right', width), bottom: firstSize('bottom', height) });

test('a large window has the sizes of the mock-ups, a small one leaves the centre its room', () => {
  const mockups = { left: 204, right: 280, bottom: 236 };
  expect(around(1920 - 64, 1080 - 72)).toEqual(mockups);
  expect(around(1440 - 64, 900 - 72)).toEqual(mockups);
  expect(around(1366 - 64, 768 - 72)).toEqual(mockups);
  expect(around(960 - 64, 540 - 72)).toEqual({ left: 161, right: 224, bottom: 159 });
  expect(around(720 - 64, 450 - 72)).toEqual({ left: 160, right: 200, bottom: 129 });
});
