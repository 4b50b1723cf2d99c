import { expect, test } from 'vitest';
import { withBadTimes } from '../bad';
import { csvFiles, csvWords } from './files';
import type { Line } from '../lanes';

const course = { from: 0, to: 9, time: [0], gaps: [] };
const line = (run: number, path: string, source = path) => ({ run, path, source, course }) as unknown as Line;

test('what is seen is what is exported, a file for each run', () => {
  expect(csvFiles([line(7, 'a.b'), line(7, 'c.d', 'a.b'), line(7, 'e.f'), line(5, 'a.b')], { from: 1, to: 2.5 })).toEqual([
    { name: 'run-7.csv', address: '/api/v1/runs/7/export.csv?signals=a.b%2Ce.f&from=1&to=2.5', bad: new Map() },
    { name: 'run-5.csv', address: '/api/v1/runs/5/export.csv?signals=a.b&from=1&to=2.5', bad: new Map() },
  ]);
  expect(csvFiles([line(7, 'a.b')])[0]?.address).toBe('/api/v1/runs/7/export.csv?signals=a.b');
});

test('what is bad is told with the signal that a column is named by', () => {
  const times = [{ from: 1, to: Infinity }];
  const [file] = csvFiles([line(7, 'a.b'), withBadTimes(line(7, 'e.f', 'a.b'), times), withBadTimes(line(7, 'g.h', 'c.d'), times)]);
  expect([...file!.bad]).toEqual([['c.d', [expect.objectContaining({ from: 1, to: Infinity })]]]);
});

test('the button says what it gives', () => {
  expect(csvWords([line(7, 'a.b')], { from: 60, to: 120 })).toBe('Download these lines, 00:01:00 to 00:02:00, as run-7.csv');
  expect(csvWords([line(7, 'a.b'), line(5, 'a.b')])).toBe('Download these lines, the whole run, as run-7.csv and run-5.csv');
  const empty = { ...line(7, 'a.b'), course: { ...course, time: [] } } as unknown as Line;
  expect(csvWords([empty])).toBe('There are no samples to download.');
});
