import type { Contribution } from '../shell/contract';
import { badge } from './count';

export const contribution: Contribution = {
  id: 'problems',
  views: [{ id: 'problems', title: 'Problems', icon: 'warning', place: 'bottom', badge, load: () => import('./view') }],
};
