import { expect, test } from 'vitest';
import { byLine, emptying } from './cells';

const TABLE = 'time [s],valve.opening,"a,b.level [m]",tank.level [m]\n0,1,2,3\n0.57,1,2,3\n0.6,1,2,3\n2,1,2,3\n';

async function changed(pieces: readonly string[], change: (line: string) => string): Promise<string> {
  const source = new ReadableStream<string>({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });
  let all = '';
  for await (const piece of source.pipeThrough(byLine(change)) as unknown as AsyncIterable<string>) {
    all += piece;
  }
  return all;
}

test('what is bad is an empty cell, from the first bad sample to before the first good one', async () => {
  const bad = new Map([['tank.level', [{ from: 57 * 0.01, to: 2 }]], ['a,b.level', [{ from: 1, to: Infinity }]]]);
  expect(await changed([TABLE.slice(0, 60), TABLE.slice(60)], emptying(bad))).toBe('time [s],valve.opening,"a,b.level [m]",tank.level [m]\n0,1,2,3\n0.57,1,2,\n0.6,1,2,\n2,1,,3\n');
});

test('a table that ends without a line break loses nothing', async () => {
  expect(await changed(['time [s],x\n0,', '1'], emptying(new Map()))).toBe('time [s],x\n0,1');
});
