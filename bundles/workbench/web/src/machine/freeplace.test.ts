import { describe, expect, it } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { freePlace } from './freeplace';

const machine = (...positions: [number, number][]): MachineFile => ({
  twinbench: 1,
  name: '',
  components: Object.fromEntries(positions.map((position, i) => [`c${i}`, { type: 'tank', position }])),
});

describe('free places', () => {
  it('are where they are wished for, or beside', () => {
    expect(freePlace(machine(), { x: 40, y: 40 })).toMatchObject({ x: 40, y: 40 });
    expect(freePlace(machine([40, 40]), { x: 60, y: 60 })).toMatchObject({ x: 60, y: -140 });
    expect(freePlace(machine([40, 40], [40, 240], [40, -160]), { x: 60, y: 60 })).toMatchObject({ x: 296, y: 60 });
  });

  it('are found in a crowd, each another one', () => {
    const stands: [number, number][] = Array.from({ length: 2_000 }, (_, i) => [(i % 50) * 150, Math.floor(i / 50) * 120]);
    for (let i = 0; i < 3; i++) {
      const { x, y } = freePlace(machine(...stands), { x: 3_600, y: 2_400 });
      expect(stands.every(([left, top]) => Math.abs(left - x) >= 180 || y - top >= 260 || top - y >= 170)).toBe(true);
      stands.push([x, y]);
    }
  });
});
