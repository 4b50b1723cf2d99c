import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'extensions',
  views: [{ id: 'extensions', title: 'Extensions', icon: 'extensions', place: 'centre', activity: 'extensions', entry: { order: 6 }, load: () => import('./view') }],
};
