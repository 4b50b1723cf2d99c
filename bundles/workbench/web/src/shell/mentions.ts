import { findPort } from '../model/ports';
import type { MachineContext, MachineFile } from './contract';

/** A piece of a text: what is said, or a path in the machine that it names. */
export type Piece = string | { readonly path: string; readonly text: string };

const NAMES = /(["“])([^"“”\n]+)["”]|[\p{L}\p{N}_/-]+(?:\.[\p{L}\p{N}_/-]+)*/gu;
/** `inletValve`, `pump2`, `line/tank`: no word of a sentence is written like that. */
const UNMISTAKABLE = /\p{Ll}\p{Lu}|[\p{N}_/.]/u;
/** Before a word that is one of the language: "fills a tank". */
const ARTICLE = /(?:^|\s)(?:an?|the|this|that|each|every|no|type)\s$/i;
const TYPE = /\btype\s$/i;

/** Takes a text to pieces by the paths that it names; `place` tells what a name leads to, if it is one. */
export function mentions(text: string, place: (name: string) => string | undefined): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(NAMES)) {
    const quoted = match[2];
    const name = quoted ?? match[0];
    const before = text.slice(0, match.index);
    const isMeant = quoted === undefined ? UNMISTAKABLE.test(name) || !ARTICLE.test(before) : !TYPE.test(before);
    const path = isMeant ? place(name) : undefined;
    if (path !== undefined) {
      const start = match.index + (match[1]?.length ?? 0);
      pieces.push(text.slice(end, start), { path, text: name });
      end = start + name.length;
    }
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== '');
}

/** What a name leads to in a machine: a component or a port; a parameter leads to its component. */
export function placeIn(machine: MachineContext, file: MachineFile, name: string): string | undefined {
  if (name in file.components) {
    return name;
  }
  const component = name.slice(0, Math.max(0, name.lastIndexOf('.')));
  return component in file.components ? (findPort(machine, file, name)?.path ?? component) : undefined;
}
