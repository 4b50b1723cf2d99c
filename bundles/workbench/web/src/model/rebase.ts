import type { Edit, MachineFile } from '../shell/contract';
import { applied, sourcesOf } from './edits';

/** Edits, and the machine that they were made on. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly on: MachineFile;
}

type Members = Readonly<Record<string, unknown>>;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const isTable = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an edit makes of members, with all that it left as it was taken from now. */
function merged(made: Members, before: Members, now: Members): Members {
  return Object.fromEntries([...new Set([...Object.keys(now), ...Object.keys(made)])].flatMap((name) => {
    const [mine, was, is] = [made[name], before[name], now[name]];
    if (same(mine, was)) {
      return is === undefined ? [] : [[name, is]];
    }
    if (isTable(mine) || isTable(is)) {
      return [[name, merged(isTable(mine) ? mine : {}, isTable(was) ? was : {}, isTable(is) ? is : {})]];
    }
    return mine === undefined ? [] : [[name, mine]];
  }));
}

/** The sources of an input: who added or took one away leaves what others added. */
function sources(made: readonly string[], before: readonly string[], now: readonly string[]): readonly string[] {
  const kept = now.filter((each) => made.includes(each) || !before.includes(each));
  return [...kept, ...made.filter((each) => !kept.includes(each) && !before.includes(each))];
}

function connected(target: string, to: readonly string[]): Edit {
  return to.length === 0 ? { remove_connection: target } : { set_connection: target, to: to.length === 1 ? to[0] : to };
}

function edit(made: Edit, before: MachineFile, now: MachineFile): Edit {
  if (typeof made.set_component === 'string') {
    const [was, is, to] = [before.components[made.set_component], now.components[made.set_component], made.to as Members];
    return was === undefined || is === undefined || was.type !== to.type || is.type !== to.type ? made : { ...made, to: merged(to, { ...was }, { ...is }) };
  }
  const target = made.set_connection ?? made.remove_connection;
  if (typeof target === 'string') {
    const [was, is] = [sourcesOf(before, target), sourcesOf(now, target)];
    const to = made.set_connection === undefined ? [] : [made.to].flat() as string[];
    // Who takes an input for one source meant that one, whatever it had.
    return same(was, is) || (to.length === 1 && was.length < 2) ? made : connected(target, sources(to, was, is));
  }
  return made;
}

/** The same change to a machine that others have changed since: of a component it changes the members that it changed then. */
export function rebased({ edits, on }: Change, now: MachineFile): readonly Edit[] {
  if (on === now) {
    return edits;
  }
  let [before, after] = [on, now];
  return edits.map((made) => {
    const rebase = edit(made, before, after);
    [before, after] = [applied(before, [made]), applied(after, [rebase])];
    return rebase;
  });
}
