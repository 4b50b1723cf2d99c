import { Problem, type Notice } from './contract';

/** What is told of a command that failed; one that the host has not heard was not done, and can be tried again. */
export function refusal(title: string, reason: unknown, again: () => Promise<void>): Notice {
  const text = reason instanceof Error ? reason.message : String(reason);
  return reason instanceof Problem && reason.isPassing
    ? { severity: 'error', text: `${text} ${title.replace(/…$/, '')} was not done.`, actions: [{ title: 'Try again', run: again }] }
    : { severity: 'error', text };
}
