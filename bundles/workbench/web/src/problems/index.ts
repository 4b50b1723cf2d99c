import type { Contribution } from '../shell/contract';
import { count } from './count';

export const contribution: Contribution = {
  id: 'problems',
  views: [{ id: 'problems', title: 'Problems', icon: 'warning', place: 'bottom', badge: count, load: () => import('./view') }],
  commands: [{ id: 'problems.show', title: 'Show problems', icon: 'warning', run: ({ views }) => views.open('problems') }],
};
