import type { Box } from './route';

/** What is seen of the canvas, in pixels of the screen, and how it is moved and enlarged. */
export interface Sight {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly [x: number, y: number, zoom: number];
}

/** The room of a card, and what it stands off from the side and from below. */
export const CARD = { width: 208, height: 172, side: 20, bottom: 36 } as const;

/** The lower corner in which a card hides fewer nodes; the left one if it makes no difference. */
export function cornerOf(nodes: readonly Box[], sight: Sight): 'left' | 'right' {
  const hidden = (left: number) => nodes.filter((node) => covers(left, node, sight)).length;
  return hidden(sight.width - CARD.side - CARD.width) < hidden(CARD.side) ? 'right' : 'left';
}

function covers(left: number, node: Box, { height, transform: [x, y, zoom] }: Sight): boolean {
  const bottom = height - CARD.bottom;
  return node.left * zoom + x < left + CARD.width && node.right * zoom + x > left
    && node.top * zoom + y < bottom && node.bottom * zoom + y > bottom - CARD.height;
}
