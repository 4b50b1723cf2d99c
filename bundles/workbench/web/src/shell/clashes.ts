import type { Contribution } from './contract';

type Names = (contribution: Contribution) => readonly string[];

const THINGS: readonly (readonly [what: string, names: Names])[] = [
  ['the key', ({ keybindings = [] }) => keybindings.map(({ key }) => key)],
  ['the command', ({ commands = [] }) => commands.map(({ id }) => id)],
  ['the view', ({ views = [] }) => views.map(({ id }) => id)],
  ['the faceplate of', ({ faceplates = [] }) => faceplates.filter(({ svg }) => svg !== undefined).map(({ type }) => type)],
];

/** What a contribution brings in vain, for one that was there before has brought it. */
export function clashes(later: Contribution, earlier: readonly Contribution[]): readonly string[] {
  return THINGS.flatMap(([what, names]) => names(later).flatMap((name) => {
    const owner = earlier.find((each) => names(each).includes(name));
    return owner === undefined ? [] : [`${what} ${name} is taken by ${owner.id}`];
  }));
}
