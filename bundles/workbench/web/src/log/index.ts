import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'log',
  views: [{ id: 'log', title: 'Log', icon: 'log', place: 'bottom', load: () => import('./view') }],
  commands: [{ id: 'log.show', title: 'Show log', icon: 'log', run: ({ views }) => views.open('log') }],
};
