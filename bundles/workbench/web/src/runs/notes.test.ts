import { expect, test } from 'vitest';
import { Problem, type RestOptions, type Workbench } from '../shell/contract';
import { askNote } from './notes';
import type { Run } from './run';

/** A run that has changed by itself before a write reaches it, and what is typed when a note is asked for. */
function bench(record: { note?: string; revision: number }, typed: (string | undefined)[], refuse: () => void = () => undefined) {
  const asked: { value?: string; hint?: string }[] = [];
  const rest = {
    get: async () => ({ ...record }),
    patch: async (_: string, { note }: { note: string | null }, options?: RestOptions) => {
      refuse();
      if (options?.ifMatch !== undefined && options.ifMatch !== ++record.revision) {
        throw new Problem(412, 'Precondition Failed', 'Somebody else changed it.');
      }
      record.note = note ?? undefined!;
    },
  };
  const dialogs = { text: async (question: { value?: string; hint?: string }) => (asked.push(question), typed.shift()) };
  return { asked, ask: (run: { note?: string }) => askNote({ rest, dialogs } as unknown as Workbench, { id: 7, revision: 1, ...run } as Run) };
}

test('a run that changes by itself meanwhile is noted all the same, and the note can be undone', async () => {
  const record: { note?: string; revision: number } = { note: 'old', revision: 233 };
  const { ask, asked } = bench(record, ['new']);
  const done = await ask({ note: 'old' });
  expect([record.note, asked.length]).toEqual(['new', 1]);
  await done!.undo();
  expect(record.note).toBe('old');
});

test('a refusal keeps what was typed', async () => {
  const record = { revision: 1 };
  let refusals = 1;
  const { ask, asked } = bench(record, ['a long text', undefined], () => {
    if (refusals-- > 0) {
      throw new Problem(0, 'Host gone', 'The host does not answer.');
    }
  });
  expect(await ask({})).toBeUndefined();
  expect(asked[1]).toMatchObject({ value: 'a long text', hint: 'The host does not answer. OK keeps yours.' });
});

test('a note of somebody else is shown before it is replaced', async () => {
  const record = { note: 'theirs', revision: 1 };
  const { ask, asked } = bench(record, ['mine', 'mine']);
  await ask({});
  expect(asked[1]?.hint).toContain('theirs');
  expect(record.note).toBe('mine');
});
