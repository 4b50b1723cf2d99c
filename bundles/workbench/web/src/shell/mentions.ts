import { placeOf } from '../model/place';
import { findPort } from '../model/ports';
import type { MachineContext, MachineDocument } from './contract';

/** A piece of a text: what is said, or something that it names. */
export type Piece<T> = string | { readonly target: T; readonly text: string };

/** A view, and what it shows: what `Views.href` takes. */
export type Target = readonly [view: string, ...path: string[]];

const NAMES = /(["“])([^"“”\n]+)["”]|[\p{L}\p{N}_/~-]+(?:\.[\p{L}\p{N}_/~-]+)*/gu;
/** `inletValve`, `pump2`, `line/tank`: no word of a sentence is written like that. */
const UNMISTAKABLE = /\p{Ll}\p{Lu}|[\p{N}_/.]/u;
/** Before a word that is one of the language: "fills a tank". */
const ARTICLE = /(?:^|\s)(?:an?|the|this|that|each|every|no|type)\s$/i;
const TYPE = /\btype\s$/i;

/** Takes a text to pieces by what it names; `place` tells what a name leads to, if it is one. */
export function mentions<T>(text: string, place: (name: string) => T | undefined): readonly Piece<T>[] {
  const pieces: Piece<T>[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMES)) {
    const quoted = match[2];
    const name = quoted ?? match[0];
    const before = text.slice(0, match.index);
    const isMeant = quoted === undefined ? UNMISTAKABLE.test(name) || !ARTICLE.test(before) : !TYPE.test(before);
    const target = isMeant ? place(name) : undefined;
    if (target !== undefined) {
      const start = match.index + (match[1]?.length ?? 0);
      pieces.push(text.slice(end, start), { target, text: name });
      end = start + name.length;
    }
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

/** Takes a text to pieces by the runs that it names: each simulation is one, of the same number. */
export function runsIn(text: string): readonly Piece<Target>[] {
  return text.split(/\b((?:simulation|run) \d+)\b/i)
    .map((piece, i) => (i % 2 === 0 ? piece : { target: ['runs', piece.split(' ')[1]!] as const, text: piece }))
    .filter((piece) => piece !== '');
}

/** What a name leads to in a machine: a component, a port or a link, or a place of its file; a parameter leads to its component. */
export function placeIn(machine: MachineContext, { id, file }: Pick<MachineDocument, 'id' | 'file'>, name: string): Target | undefined {
  const at = (path: string): Target => ['machine', String(id), path];
  if (name.startsWith('/')) {
    const { view, select } = placeOf(name, file);
    return view ?? (select && at(select[0]!));
  }
  if (Object.hasOwn(file.components, name)) {
    return at(name);
  }
  const component = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return Object.hasOwn(file.components, component) ? at(findPort(machine, file, name)?.path ?? component) : Object.hasOwn(file.links ?? {}, name) ? ['tags', name] : undefined;
}
