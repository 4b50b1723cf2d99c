import { describe, expect, it } from 'vitest';
import type { MachineFile } from '../shell/contract';
import { freePlace } from './gestures';

const machine = (...positions: [number, number][]): MachineFile => ({
  twinbench: 1,
  name: '',
  components: Object.fromEntries(positions.map((position, i) => [`c${i}`, { type: 'tank', position }])),
});

describe('free places', () => {
  it('are where they are wished for, or beside', () => {
    expect(freePlace(machine(), { x: 40, y: 40 })).toMatchObject({ x: 40, y: 40 });
    expect(freePlace(machine([40, 40]), { x: 60, y: 60 })).toMatchObject({ x: 60, y: 260 });
    expect(freePlace(machine([40, 40], [40, 240], [40, -160]), { x: 60, y: 60 })).toMatchObject({ x: 296, y: 60 });
  });
});
