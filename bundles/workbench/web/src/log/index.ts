import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'log',
  views: [{ id: 'log', title: 'Log', icon: 'log', place: 'bottom', load: () => import('./view') }],
};
