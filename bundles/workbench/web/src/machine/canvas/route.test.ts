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

  /** Two components with the clearance around them, the second one below and a little to the right. */
  const [upper, lower] = [box(-6, -6, 154, 306), box(54, 344, 214, 506)];
  const hits = (points: readonly { readonly x: number; readonly y: number }[], { left, top, right, bottom }: typeof upper) => points.slice(1).some((b, i) => {
    const a = points[i]!;
    return Math.max(a.x, b.x) > left + 7 && Math.min(a.x, b.x) < right - 7 && Math.max(a.y, b.y) > top + 7 && Math.min(a.y, b.y) < bottom - 7;
  });
  const isFree = ({ x, y }: { readonly x: number; readonly y: number }) => [upper, lower].every((each) => x + 26 < each.left || x - 26 > each.right || y + 8 < each.top || y - 8 > each.bottom);

  it('go between two that stand below each other, behind neither, and their labels hide nothing', () => {
    const down = route({ x: 152, y: 80 }, { x: 56, y: 420 }, [upper, lower]);
    const up = route({ x: 212, y: 420 }, { x: -4, y: 80 }, [upper, lower]);
    [down, up].forEach(({ points, label }) => {
      expect(points.some(({ y }) => y === 325)).toBe(true);
      expect([upper, lower].map((each) => hits(points, each))).toEqual([false, false]);
      expect(isFree(label)).toBe(true);
    });
  });

  it('pass close to what stands between, not around all', () => {
    const boxes = [box(160, 0, 240, 100), box(160, -900, 240, -500)];
    const { points } = route({ x: 100, y: 10 }, { x: 300, y: 10 }, boxes);
    expect(Math.min(...points.map(({ y }) => y))).toBeGreaterThan(-60);
  });

  it('take neighbours that differ by less than a pixel for level', () => {
    expect(route({ x: 100, y: 50 }, { x: 200, y: 50.4 }, []).label).toEqual({ x: 150, y: 50 });
  });
});
