import type { Workbench } from '../contract';

/** The window's title names machine and state; its frame is amber while the simulation may write to a controller. */
export function followState({ machine }: Workbench): void {
  const write = () => {
    const name = machine.document.get()?.name;
    const state = machine.simulation.get()?.state;
    document.title = name === undefined ? 'Twinbench' : `${name}${state === undefined ? '' : `, ${state}`} · Twinbench`;
    document.documentElement.toggleAttribute('data-armed', machine.armed.get());
  };
  [machine.document, machine.simulation, machine.armed].forEach((each) => each.subscribe(write));
  write();
}
