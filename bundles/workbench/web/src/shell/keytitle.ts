import type { Choice, Keybinding, View } from './contract';
import type { Registry } from './registry';

export const openView = ({ title }: Pick<View, 'title'>): string => `Open ${title}`;

/** What a key does, in the words of the palette; undefined while what it means is not there. */
export function keyTitle({ command, argument }: Keybinding, registry: Pick<Registry, 'command' | 'activities'>): string | undefined {
  if (command === 'activity.show' && typeof argument === 'number') {
    const view = registry.activities.get()[argument - 1];
    return view && openView(view);
  }
  return registry.command(command)?.title;
}

/** What the palette offers of views: each by the one name that its key has too, none for what stands beside a namesake. */
export function viewChoices(registry: Pick<Registry, 'views' | 'activities' | 'keybindings'>): readonly Omit<Choice<string>, 'detail'>[] {
  const views = registry.views.get();
  const isBeside = (view: View, i: number) => view.activity !== undefined && views.findIndex(({ title, activity }) => title === view.title && activity === view.activity) < i;
  return views.filter((view, i) => !isBeside(view, i)).map((view) => {
    const place = registry.activities.get().indexOf(view) + 1;
    const key = registry.keybindings.get().find(({ command, argument }) => command === 'activity.show' && argument === place)?.key;
    return { label: openView(view), icon: view.icon ?? 'layout', ...(key !== undefined && { key }), value: view.id };
  });
}
