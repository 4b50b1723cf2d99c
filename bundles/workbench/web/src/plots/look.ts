import type { family } from '../controls/units';

/** How a line is drawn. */
export interface Look {
  /** The physical family of its unit, whose colour it has. */
  readonly family: ReturnType<typeof family>;
  /** Which shade of that: lines of one lane are of one family, and shades tell them apart without the colour of another one. */
  readonly shade: number;
  readonly commanded: boolean;
  /** Of the run that the other one is compared with. */
  readonly compared: boolean;
}

/** What a family's colour is mixed with: the text and the surface, so far that shades differ and have a contrast of 3 : 1 in both themes. */
const SHADES: readonly (readonly [share: number, token: string])[] = [[100, '--text'], [45, '--text'], [75, '--surface'], [70, '--text']];

/** The colour of a line; `token` says how a token is written where it is used. */
export function colour({ family, shade }: Look, token: (name: string) => string): string {
  const [share, other] = SHADES[shade % SHADES.length]!;
  const own = token(`--${family}`);
  return share === 100 ? own : `color-mix(in oklab, ${own} ${share}%, ${token(other)})`;
}

/** Commanded is dashed, actual solid; the run that is compared with is dotted, so that both can be told at once. */
export function dashes({ commanded, compared }: Look): number[] | undefined {
  return commanded && compared ? [7, 3, 1.5, 3] : commanded ? [6, 4] : compared ? [1.5, 3] : undefined;
}
