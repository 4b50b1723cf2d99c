import { describe, expect, it } from 'vitest';
import { createHistory } from './history';

describe('history', () => {
  const written = () => {
    const history = createHistory(3);
    const log: string[] = [];
    const did = (label: string) =>
      history.did(label, async () => void log.push(`-${label}`), async () => void log.push(`+${label}`));
    return { history, log, did };
  };

  it('goes back and forth', async () => {
    const { history, log, did } = written();
    did('a');
    did('b');
    await Promise.all([history.undo(), history.undo(), history.redo()]);
    expect(log).toEqual(['-b', '-a', '+a']);
    expect(history.entries.get()).toEqual({ undo: 'a', redo: 'b' });
  });

  it('forgets what was undone when something else is done', async () => {
    const { history, did } = written();
    did('a');
    await history.undo();
    did('b');
    expect(history.entries.get()).toEqual({ undo: 'b' });
  });

  it('forgets what was not done after all', () => {
    const { history, did } = written();
    did('a');
    did('b')();
    expect(history.entries.get()).toEqual({ undo: 'a' });
  });

  it('keeps an entry that could not be undone', async () => {
    const history = createHistory();
    history.did('a', () => Promise.reject(new Error('gone')), async () => undefined);
    await expect(history.undo()).rejects.toThrow('gone');
    expect(history.entries.get()).toEqual({ undo: 'a' });
  });

  it('has entries of the machine that is open', async () => {
    const { history, log, did } = written();
    history.open(1);
    did('a');
    history.open(2);
    expect(history.entries.get()).toEqual({});
    await history.undo();
    did('b');
    history.open(1);
    expect(history.entries.get()).toEqual({ undo: 'a' });
    await history.undo();
    expect(log).toEqual(['-a']);
  });

  it('keeps the order of entries that could not be undone', async () => {
    const history = createHistory();
    const fail = () => Promise.reject(new Error('gone'));
    ['a', 'b'].forEach((label) => history.did(label, fail, fail));
    await Promise.allSettled([history.undo(), history.undo()]);
    expect(history.entries.get()).toEqual({ undo: 'b' });
  });
});
