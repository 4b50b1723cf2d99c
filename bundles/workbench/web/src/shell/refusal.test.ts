import { expect, test, vi } from 'vitest';
import { Problem } from './contract';
import { refusal } from './refusal';

test('a command that the host has not heard was not done, and can be tried again', async () => {
  const again = vi.fn(() => Promise.resolve());
  const notice = refusal('Set the speed…', new Problem(0, 'No answer', 'The host does not answer.'), again);
  expect(notice.text).toBe('The host does not answer. Set the speed was not done.');
  await notice.actions![0]!.run();
  expect(again).toHaveBeenCalledOnce();
});

test('a refusal is told in the words of the host', () => {
  const notice = refusal('Run', new Problem(409, 'Not running', 'Nothing runs of this machine. Press Run first.'), () => Promise.resolve());
  expect(notice).toEqual({ severity: 'error', text: 'Nothing runs of this machine. Press Run first.' });
});
