import { written } from '../model/arming';
import { isAlive, type StartOptions } from '../model/simulation';
import { SPEEDS, speedName } from './frame/speeds';
import type { Choice, Contribution, Workbench } from './contract';
import { viewChoices } from './keytitle';
import type { ThemeSetting } from './settings';
import type { Shell } from './workbench';

const MOST_TAGS = 12;

const nextMode = ({ settings }: Workbench) => settings.get<StartOptions['mode']>('mode', 'simulation');

/** Asks whoever arms, with all that will be written. */
function asked({ machine, dialogs }: Workbench): Promise<boolean> {
  const { name, file } = machine.document.get()!;
  const tags = written(machine, file);
  const what = tags.length === 0 ? ['No output is bound to a tag, so nothing is written.'] : [...tags.slice(0, MOST_TAGS), ...(tags.length > MOST_TAGS ? [`and ${tags.length - MOST_TAGS} more`] : [])];
  return dialogs.confirm({
    title: `Let ${name} write to its controllers?`,
    text: `Its next run writes these tags, and whatever hangs on them may move:\n${what.join('\n')}`,
    action: 'Arm',
  });
}

function goTo(workbench: Workbench): readonly Choice<() => void>[] {
  const open = workbench.machine.document.get();
  return Object.entries(open?.file.components ?? {}).map(([name, component]) => ({
    label: name,
    detail: component.label ?? component.type,
    icon: 'component',
    value: () => workbench.views.open('machine', String(open?.id), name),
  }));
}

/** What the shell itself brings: time, undo, palette, themes, and views by command. */
export function shellContribution(shell: Shell): Contribution {
  const { simulation, arming } = shell;
  const startOptions = (workbench: Workbench): StartOptions => ({ mode: nextMode(workbench), arm: nextMode(workbench) === 'hil' && arming.next.get() });
  return {
    id: 'shell',
    commands: [
      {
        id: 'simulation.run',
        title: 'Run',
        icon: 'play',
        enabled: ({ machine }) => machine.document.get() !== undefined && machine.simulation.get()?.state !== 'running',
        run: (workbench) => simulation.run(startOptions(workbench)),
      },
      { id: 'simulation.pause', title: 'Pause', icon: 'pause', enabled: ({ machine }) => machine.simulation.get()?.state === 'running', run: () => simulation.pause() },
      { id: 'simulation.toggle', title: 'Run or pause', listed: false, enabled: ({ machine }) => machine.document.get() !== undefined, run: (workbench) => simulation.toggle(startOptions(workbench)) },
      {
        id: 'simulation.advance',
        title: 'Advance by one step',
        icon: 'advance',
        enabled: ({ machine }) => isAlive(machine.simulation.get()) && machine.simulation.get()?.state !== 'running',
        run: () => simulation.advance(),
      },
      {
        id: 'simulation.restart',
        title: 'Restart',
        icon: 'restart',
        enabled: ({ machine }) => isAlive(machine.simulation.get()),
        run: async (workbench) => {
          await simulation.stop();
          await simulation.run(startOptions(workbench));
        },
      },
      { id: 'simulation.stop', title: 'Stop', icon: 'stop', enabled: ({ machine }) => isAlive(machine.simulation.get()), run: () => simulation.stop() },
      {
        id: 'simulation.speed',
        title: 'Set the speed…',
        enabled: ({ machine }) => isAlive(machine.simulation.get()),
        run: async ({ dialogs }, argument) => {
          const speed = argument ?? (await dialogs.pick('Speed', SPEEDS.map((each) => ({ label: speedName(each), value: each }))));
          if (speed !== undefined) {
            await simulation.speed(speed as number | 'max');
          }
        },
      },
      {
        id: 'simulation.mode',
        title: 'Change between simulation and HIL',
        run: (workbench, argument) => {
          const mode = argument ?? (nextMode(workbench) === 'hil' ? 'simulation' : 'hil');
          if (mode !== nextMode(workbench)) {
            workbench.settings.set('mode', mode);
            arming.give(false);
          }
        },
      },
      {
        id: 'simulation.arm',
        title: 'Arm: let the simulation write to the controller',
        enabled: (workbench) => workbench.machine.document.get() !== undefined && nextMode(workbench) === 'hil',
        run: async (workbench, argument) => {
          const arm = (argument ?? !arming.next.get()) === true;
          if (!arm || (await asked(workbench))) {
            arming.give(arm);
          }
        },
      },
      { id: 'edit.undo', title: 'Undo', icon: 'undo', enabled: ({ history }) => history.entries.get().undo !== undefined, run: ({ history }) => history.undo() },
      { id: 'edit.redo', title: 'Redo', icon: 'redo', enabled: ({ history }) => history.entries.get().redo !== undefined, run: ({ history }) => history.redo() },
      {
        id: 'palette.open',
        title: 'Search commands and components',
        listed: false,
        run: async (workbench) => {
          const commands = workbench.commands.list.get().filter((each) => each.listed !== false && each.enabled?.(workbench) !== false);
          const choices: Choice<() => void>[] = commands.map((each) => {
            const key = workbench.commands.key(each.id);
            return { label: each.title, icon: each.icon ?? 'chevron', ...(key !== undefined && { key }), value: () => void workbench.commands.run(each.id) };
          });
          const views = viewChoices(shell.registry).map((each) => ({ ...each, value: () => workbench.views.open(each.value) }));
          (await workbench.dialogs.pick('Search commands and components', [...choices, ...views, ...goTo(workbench)]))?.();
        },
      },
      { id: 'keys.show', title: 'Show all keys', icon: 'info', run: () => shell.dialogs.show({ kind: 'keys' }) },
      {
        id: 'activity.show',
        title: 'Show an activity',
        listed: false,
        run: (_, argument) => {
          const wished = typeof argument === 'number' ? shell.registry.activities.get()[argument - 1]?.activity : String(argument);
          if (wished !== undefined) {
            shell.dock.show(wished);
          }
        },
      },
      {
        id: 'theme.choose',
        title: 'Choose the theme…',
        icon: 'settings',
        run: async ({ dialogs, settings }) => {
          const theme = await dialogs.pick<ThemeSetting>('Theme', [
            { label: 'As the system', value: 'system' },
            { label: 'Light', value: 'light' },
            { label: 'Dark', value: 'dark' },
          ]);
          if (theme !== undefined) {
            settings.set('theme', theme);
          }
        },
      },
      { id: 'layout.reset', title: 'Put all views back where they were', icon: 'layout', run: () => shell.dock.reset() },
    ],
    keybindings: [
      { key: 'Ctrl+K', command: 'palette.open' },
      { key: 'Space', command: 'simulation.toggle' },
      { key: '.', command: 'simulation.advance' },
      { key: 'Ctrl+Z', command: 'edit.undo' },
      { key: 'Ctrl+Shift+Z', command: 'edit.redo' },
      { key: '?', command: 'keys.show' },
      ...[1, 2, 3, 4, 5, 6].map((argument) => ({ key: `Ctrl+${argument}`, command: 'activity.show', argument })),
    ],
    views: [
      { id: 'settings', title: 'Settings', icon: 'settings', place: 'centre', activity: 'settings', entry: { order: 100 }, load: () => import('./frame/settingsview') },
    ],
  };
}
