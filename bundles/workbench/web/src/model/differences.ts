import type { Conflict, Json, MachineFile } from '../shell/contract';
import { applied, portOf, sourcesOf } from './edits';

/** One thing that two versions of a machine have differently, in words. */
export interface Difference {
  /** The component that it belongs to, or what else of the machine. */
  readonly subject: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

interface Field {
  readonly subject: string;
  readonly place: string;
  readonly value: string;
  /** What is told where it is not there. */
  readonly absent: string;
}

function words(value: Json): string {
  return Array.isArray(value) ? value.map(words).join(', ') : typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

/** Everything that a machine file tells, by its place as people call it. */
function fieldsOf(file: MachineFile): ReadonlyMap<string, Field> {
  const { name, description, components, connections = {}, loops = {}, links = {}, bindings = {} } = file;
  const field = (subject: string, place: string, value: Json | undefined, absent: string): readonly Field[] =>
    value === undefined ? [] : [{ subject, place, value: words(value), absent }];
  const each = <T>(table: Readonly<Record<string, T>>, of: (name: string, value: T) => readonly Field[]) => Object.entries(table).flatMap(([name, value]) => of(name, value));
  const all = [
    ...field('the machine', 'name of the machine', name, 'none'),
    ...field('the machine', 'description', description, 'none'),
    ...each(components, (component, { type, label, parameters = {}, start = {}, every, position }) => [
      ...field(component, component, type, 'not there'),
      ...field(component, `label of ${component}`, label, 'none'),
      ...each(parameters, (parameter, value) => field(component, `${component}.${parameter}`, value, 'as by default')),
      ...each(start, (port, value) => field(component, `${component}.${port} at the start`, value, 'as by default')),
      ...field(component, `period of ${component}`, every, 'every step'),
      ...field(component, `place of ${component}`, position === undefined ? undefined : [...position], 'anywhere'),
    ]),
    ...each(connections, (target) => field(portOf(target).component, `${target} takes`, [...sourcesOf(file, target)], 'nothing')),
    ...each(loops, (loop, how) => field(`loop ${loop}`, `loop ${loop}`, how, 'as by default')),
    ...each(links, (link, { protocol, ...rest }) => field(`link ${link}`, `link ${link}`, [protocol, ...Object.values(rest)], 'not there')),
    ...each(bindings, (port, { link, address, ...rest }) => field(portOf(port).component, `tag of ${port}`, [address, link, ...Object.values(rest)], 'not bound')),
  ];
  return new Map(all.map((each) => [each.place, each]));
}

/** What has to change in a machine so that it becomes another one; a component that comes or goes is told as a whole. */
export function differences(before: MachineFile, after: MachineFile): readonly Difference[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const comesOrGoes = (subject: string) => was.has(subject) !== is.has(subject);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) => {
    const [old, fresh] = [was.get(place), is.get(place)];
    const { subject, absent } = (old ?? fresh)!;
    const isPart = place !== subject && subject in { ...before.components, ...after.components } && comesOrGoes(subject);
    return old?.value === fresh?.value || isPart ? [] : [{ subject, place, before: old?.value ?? absent, after: fresh?.value ?? absent }];
  });
}

const MOST = 4;

function list(names: readonly string[]): string {
  return names.length > MOST ? `${names.slice(0, MOST).join(', ')} and ${names.length - MOST} more` : names.join(', ');
}

/** The same as one sentence, e.g. "They added pump; changed heater, tank."; undefined where nothing differs. */
export function summary(before: MachineFile, after: MachineFile): string | undefined {
  const subjects = [...new Set(differences(before, after).map(({ subject }) => subject))];
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const kinds = [
    ['added', subjects.filter((each) => !was.has(each) && is.has(each))],
    ['changed', subjects.filter((each) => was.has(each) === is.has(each))],
    ['removed', subjects.filter((each) => was.has(each) && !is.has(each))],
  ] as const;
  const told = kinds.filter(([, names]) => names.length > 0).map(([verb, names]) => `${verb} ${list(names)}`);
  return told.length === 0 ? undefined : `They ${told.join('; ')}.`;
}

/** A gesture of mine, with what they have in the place of what it changes. */
export interface Change {
  readonly label: string;
  readonly rows: readonly { readonly place: string; readonly theirs: string; readonly mine: string }[];
}

/** Both sides of a conflict, gesture by gesture, and the machine that they make together. */
export function sides({ mine, theirs }: Pick<Conflict, 'mine' | 'theirs'>): { readonly changes: readonly Change[]; readonly both: MachineFile } {
  let both = theirs;
  const changes = mine.map(({ label, edits }) => {
    const before = both;
    both = applied(before, edits);
    const fromTheirs = new Map(differences(theirs, both).map((each) => [each.place, each.before]));
    return { label, rows: differences(before, both).map(({ place, before, after }) => ({ place, theirs: fromTheirs.get(place) ?? before, mine: after })) };
  });
  return { changes, both };
}
