import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'runs',
  views: [
    { id: 'runs', title: 'Runs', icon: 'runs', place: 'centre', activity: 'runs', entry: { order: 5 }, load: () => import('./course') },
    { id: 'runs.list', title: 'Runs', icon: 'runs', place: 'left', activity: 'runs', load: () => import('./list') },
  ],
  commands: [
    {
      id: 'runs.current',
      title: 'Show the course of what runs',
      icon: 'trend',
      enabled: ({ machine }) => machine.simulation.get() !== undefined,
      run: ({ views, machine }) => views.open('runs', String(machine.simulation.get()?.id)),
    },
  ],
};
