import { expect, it } from 'vitest';
import { Problem, type Workbench } from '../shell/contract';
import { askValue } from './asking';

const position = { name: 'position', kind: 'real', unit: '1', display: '%', min: 0, max: 1 };

/** Answers each dialog by the next text that its check lets pass, and keeps what it has been shown. */
function typing(...texts: string[]) {
  const shown: { readonly label: string; readonly value: string; readonly wrong: string | undefined }[] = [];
  const text = async ({ label, value = '', check }: Parameters<Workbench['dialogs']['text']>[0]) => {
    shown.push({ label, value, wrong: check?.(value) });
    for (let next = texts.shift(); ; next = texts.shift()) {
      if (next === undefined || check?.(next) === undefined) {
        return next;
      }
    }
  };
  return { shown, workbench: { dialogs: { text } } as unknown as Workbench };
}

it('closes no dialog over a text that is no value', async () => {
  const taken: unknown[] = [];
  const { workbench, shown } = typing('1.234,5', '120 %', '12,5 %');
  await askValue(workbench, { title: 'Override valve.position', label: 'Its value' }, position, undefined, async (value) => void taken.push(value));
  expect(taken).toEqual(['12.5 %']);
  expect(shown.map(({ label }) => label)).toEqual(['Its value, in % or with a unit: 0 … 100 %']);
});

it('asks again with the text that the host has refused, and its reason', async () => {
  const { workbench, shown } = typing('5 foo', '5 %');
  const taken: unknown[] = [];
  await askValue(workbench, { title: '', label: 'Its value' }, position, undefined, async (value) => {
    if (value === '5 foo') {
      throw new Problem(422, 'Unprocessable', '"foo" is not a unit.');
    }
    taken.push(value);
  });
  expect(shown[1]).toMatchObject({ value: '5 foo', wrong: '"foo" is not a unit.' });
  expect(taken).toEqual(['5 %']);
});

it('asks no more where the text is not to blame', async () => {
  const { workbench, shown } = typing('5 %', '6 %');
  const gone = () => Promise.reject(new Problem(0, 'Gone', 'The host does not answer.'));
  await expect(askValue(workbench, { title: '', label: '' }, position, undefined, gone)).rejects.toThrow('does not answer');
  expect(shown).toHaveLength(1);
});
