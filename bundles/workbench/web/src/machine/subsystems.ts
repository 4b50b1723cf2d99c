import type { MachineFile, Settings, Workbench } from '../shell/contract';

/** A subsystem is named by the part of its components' names up to a slash, which is the last letter of it: `line1/`. */
export const isSubsystem = (name: string): boolean => name.endsWith('/');

const setting = (machine: string) => `machine.collapsed.${machine}`;

export function collapsedOf(settings: Settings, machine: string): readonly string[] {
  return settings.get<readonly string[]>(setting(machine), []);
}

/** All subsystems that a component is in, the outermost first. */
export function subsystemsOf(component: string): readonly string[] {
  return [...component.matchAll(/\//g)].map(({ index }) => component.slice(0, index + 1));
}

/** The node that shows a component: the outermost subsystem around it that is collapsed, or else its own. */
export function nodeOf(component: string, collapsed: readonly string[]): string {
  return subsystemsOf(component).find((each) => collapsed.includes(each)) ?? component;
}

/** The components that a node shows. */
export function inside(file: MachineFile, node: string): readonly string[] {
  return isSubsystem(node) ? Object.keys(file.components).filter((name) => name.startsWith(node)) : [node];
}

/** The path of a port by its node and its handle: those of a subsystem are the ports of components in it. */
export function portAt(node: string, handle: string): string {
  return isSubsystem(node) ? handle : `${node}.${handle}`;
}

/** Shows each subsystem as one node, or the components in it; one entry of undo. */
export function toggleCollapsed({ settings, machine, history }: Workbench, subsystems: readonly string[]): void {
  const name = machine.document.get()?.name ?? '';
  const toggle = () => {
    const before = collapsedOf(settings, name);
    settings.set(setting(name), [...before.filter((each) => !subsystems.includes(each)), ...subsystems.filter((each) => !before.includes(each))]);
  };
  const verb = subsystems.some((each) => collapsedOf(settings, name).includes(each)) ? 'Expand' : 'Collapse';
  toggle();
  history.did(`${verb} ${subsystems.map((each) => each.slice(0, -1)).join(', ')}`, async () => toggle(), async () => toggle());
}

/** The subsystems around what is selected: those that show it collapsed, or else the innermost ones that are not. */
export function selectedSubsystems({ machine, settings }: Workbench, collapsed: boolean): readonly string[] {
  const document = machine.document.get();
  const now = collapsedOf(settings, document?.name ?? '');
  const selected = machine.selection.get().filter((path) => path in (document?.file.components ?? {}));
  const shown = selected.flatMap((name) => (collapsed ? [nodeOf(name, now)].filter(isSubsystem) : nodeOf(name, now) === name ? subsystemsOf(name).slice(-1) : []));
  return [...new Set(shown)];
}
