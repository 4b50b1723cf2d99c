import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'tags',
  views: [{ id: 'tags', title: 'Tags', icon: 'tags', place: 'centre', activity: 'tags', entry: { order: 3 }, load: () => import('./view') }],
  commands: [{ id: 'tags.show', title: 'Show tags', icon: 'tags', run: ({ views }) => views.open('tags') }],
};
