import type { Contribution } from '../shell/contract';

/** The course of chosen signals of what runs, below the canvas. */
export const contribution: Contribution = {
  id: 'trends',
  views: [{ id: 'trends', title: 'Trends', icon: 'trend', place: 'bottom', load: () => import('./view') }],
};
