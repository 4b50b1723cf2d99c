import type { Keybinding, View } from './contract';
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
