import type { Signals, SimulationStatus } from '../contract';
import type { Shell } from '../workbench';

type Connection = ReturnType<Signals['connection']['get']>;

/** What the frame tells apart: what stands still, and what is computed again, is not taken for what runs. */
export function frameState(state: SimulationStatus['state'] | undefined, replays: boolean): 'running' | 'paused' | 'replay' | 'none' {
  if (state === undefined || state === 'stopped' || state === 'failed') {
    return 'none';
  }
  return replays ? 'replay' : state === 'running' ? 'running' : 'paused';
}

const WORDS = { ready: 'Ready', running: 'Running', paused: 'Paused', suspended: 'Suspended', stopped: 'Stopped', failed: 'Failed' } as const;

/** How it is with what runs, in the words of the footer and of the window's title. */
export function stateWords(state: SimulationStatus['state'] | undefined, connection: Connection): string {
  return connection === 'gone' ? 'No connection' : state === undefined ? 'Nothing runs' : WORDS[state];
}

/** `Heated tank, running · Twinbench`. */
export function windowTitle(name: string | undefined, state: SimulationStatus['state'] | undefined, connection: Connection): string {
  return name === undefined ? 'Twinbench' : `${name}, ${stateWords(state, connection).toLowerCase()} · Twinbench`;
}

/** The window's title names machine and state; its frame tells how what is shown came about, and is amber while it may write to a controller. */
export function followState({ simulation, workbench: { machine, signals } }: Shell): void {
  const root = document.documentElement;
  const write = () => {
    const state = machine.simulation.get()?.state;
    document.title = windowTitle(machine.document.get()?.name, state, signals.connection.get());
    root.dataset.state = frameState(state, simulation.replays.get());
    root.dataset.connection = signals.connection.get();
    root.toggleAttribute('data-armed', machine.armed.get());
  };
  [machine.document, machine.simulation, machine.armed, simulation.replays, signals.connection].forEach((each) => each.subscribe(write));
  write();
}
