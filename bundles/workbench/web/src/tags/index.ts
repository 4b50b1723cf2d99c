import type { Contribution } from '../shell/contract';

export const contribution: Contribution = {
  id: 'tags',
  views: [{ id: 'tags', title: 'Tags', icon: 'tags', place: 'centre', activity: 'tags', entry: { order: 3 }, load: () => import('./view') }],
  commands: [
    {
      id: 'tags.bind',
      title: 'Bind to tag…',
      icon: 'plug',
      enabled: ({ machine }) => machine.document.get() !== undefined,
      run: async (workbench, argument) => (await import('./choose')).bind(workbench, argument),
    },
  ],
  menus: [
    { menu: 'component', command: 'tags.bind', group: '1' },
    { menu: 'port', command: 'tags.bind', group: '1' },
  ],
};
