import { describe, expect, it } from 'vitest';
import { pathOf, route } from './route';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('routes', () => {
  it('are straight between neighbours', () => {
    const way = route({ x: 100, y: 50 }, { x: 200, y: 50 }, []);
    expect(pathOf(way)).toBe('M100 50L200 50');
    expect(way.label).toEqual({ x: 150, y: 50 });
  });

  it('go around what stands between', () => {
    const between = box(160, 0, 240, 100);
    const way = route({ x: 100, y: 50 }, { x: 300, y: 50 }, [between]);
    expect(way.points.some(({ y }) => y < 0 || y > 100)).toBe(true);
  });

  it('go back over the machine', () => {
    const boxes = [box(0, 100, 100, 200), box(200, 100, 300, 200)];
    const way = route({ x: 301, y: 150 }, { x: -1, y: 150 }, boxes);
    expect(Math.min(...way.points.map(({ y }) => y))).toBe(72);
    expect(way.label).toEqual({ x: 150, y: 72 });
  });
});
