import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { Problem } from '../shell/contract';
import { useWorkbench } from '../shell/react';

export interface Loaded<T> {
  readonly data: T | undefined;
  readonly problem: Problem | undefined;
  /** Asks again. */
  again(): void;
  /** Gives up waiting. */
  cancel(): void;
}

/** Without a reason the browser makes an exception, whose stack keeps this asking alive, and so the one before it, and so on. */
const GIVEN_UP = 'Nobody waits for the answer any more.';

/** What the host answers, asked for again when one of `keys` changes or an event of these types comes. */
export function useLoaded<T>(load: (signal: AbortSignal) => Promise<T>, keys: readonly unknown[], types: readonly string[] = []): Loaded<T> {
  const { events } = useWorkbench();
  const [state, setState] = useState<{ data?: T; problem?: Problem }>({});
  const [turn, setTurn] = useState(0);
  const [abort, setAbort] = useState<AbortController>();
  // What is asked for again while an answer is on its way waits for that one: else a slow host would never be heard out.
  const asking = useRef<'nothing' | 'once' | 'again'>('nothing');
  const again = useCallback(() => {
    if (asking.current === 'nothing') {
      setTurn((n) => n + 1);
    } else {
      asking.current = 'again';
    }
  }, []);

  useEffect(() => setState({}), keys); // what belongs to another thing is not shown as if it were of this one
  useEffect(() => {
    const controller = new AbortController();
    setAbort(controller);
    asking.current = 'once';
    const answered = (change: (before: { data?: T; problem?: Problem }) => { data?: T; problem?: Problem }) => {
      if (!controller.signal.aborted) {
        const dated = asking.current === 'again';
        asking.current = 'nothing';
        setState(change);
        if (dated) {
          again();
        }
      }
    };
    load(controller.signal).then(
      (data) => answered(() => ({ data })),
      (reason: unknown) => answered((before) => ({ ...before, problem: reason instanceof Problem ? reason : new Problem(500, 'Failed', String(reason)) })),
    );
    return () => {
      controller.abort(GIVEN_UP);
      asking.current = 'nothing';
    };
  }, [...keys, turn]);
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      due ??= setTimeout(() => {
        due = undefined;
        again();
      }, 150);
    };
    const ends = [...types, ...(types.length > 0 ? ['gap'] : [])].map((type) => events.on(type, soon));
    return () => {
      clearTimeout(due);
      ends.forEach((end) => end());
    };
  }, [events, types.join()]);
  useEffect(() => {
    if (state.problem?.isPassing !== true) {
      return undefined;
    }
    const retry = setTimeout(again, 2_000);
    return () => clearTimeout(retry);
  }, [state.problem, again]);
  return {
    data: state.data,
    problem: state.problem,
    again,
    cancel: () => {
      abort?.abort(GIVEN_UP);
      asking.current = 'nothing';
      setState((before) => ({ ...before, problem: new Problem(499, 'Cancelled', 'You cancelled it.') }));
    },
  };
}

/** Shows what was loaded; until then nothing, after 200 ms that it is on its way, after 2 s what, and how to give up. */
export function Await<T>({ loaded, what, children }: { readonly loaded: Loaded<T>; readonly what: string; readonly children: (data: T) => ReactNode }) {
  const waiting = loaded.data === undefined && loaded.problem === undefined;
  const [patience, setPatience] = useState<'none' | 'skeleton' | 'words'>('none');
  useEffect(() => {
    setPatience('none');
    if (!waiting) {
      return undefined;
    }
    const timers = [setTimeout(() => setPatience('skeleton'), 200), setTimeout(() => setPatience('words'), 2_000)];
    return () => timers.forEach(clearTimeout);
  }, [waiting]);
  if (loaded.data !== undefined) {
    return (
      <>
        {loaded.problem && <Trouble problem={loaded.problem} again={loaded.again} />}
        {children(loaded.data)}
      </>
    );
  }
  if (loaded.problem) {
    return <Trouble problem={loaded.problem} again={loaded.again} alone />;
  }
  return (
    <div className="waiting" aria-busy="true">
      {patience !== 'none' && <div className="skeleton" aria-hidden="true"><i /><i /><i /></div>}
      {patience === 'words' && (
        <p className="muted">
          Waiting for {what} … <button className="small" onClick={loaded.cancel}>Cancel</button>
        </p>
      )}
    </div>
  );
}

/** A sentence and a button. */
function Trouble({ problem, again, alone = false }: { readonly problem: Problem; readonly again: () => void; readonly alone?: boolean }) {
  return (
    <div className={alone ? 'empty' : 'trouble'} role="alert">
      <p>{problem.message}{problem.isPassing && ' It is asked again until it does.'}</p>
      <button className="small" onClick={again}>Try again</button>
    </div>
  );
}
