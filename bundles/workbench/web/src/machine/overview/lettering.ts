import { shownText } from '../../controls/numbers';
import type { Port } from '../../model/ports';
import type { Box } from '../canvas/route';

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** What a token of the theme stands for. */
export type Tokens = (token: string) => string;

/** A node in the picture. */
export interface Card {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly main: Port | undefined;
}

/** Sizes on the screen, however far the machine is. */
const FONT_SIZE = 10.5;
const LINE = 14;
const LEAST_LETTERS = 3;
/** Less than three letters take. */
const LEAST_ROOM = 16;
/** What texts keep off from the border of their card. */
const PADDING = 4;

/** Writes names and values on the cards that are in sight and have room, as large as people read them. */
export function letter(context: CanvasRenderingContext2D, cards: readonly Card[], { x, y, zoom }: Viewport, ratio: number, token: Tokens, values: ReadonlyMap<string, number>): void {
  const [width, height] = [context.canvas.width / ratio, context.canvas.height / ratio];
  const room = ({ left, right }: Box) => (right - left) * zoom - 2 * PADDING;
  const inSight = cards.filter(({ box }) => room(box) >= LEAST_ROOM && x + box.right * zoom > 0 && x + box.left * zoom < width && y + box.bottom * zoom > 0 && y + box.top * zoom < height);
  const middle = ({ left, right }: Box) => x + ((left + right) / 2) * zoom;
  const line = ({ top, bottom }: Box) => y + ((top + bottom) / 2) * zoom;
  const hasTwo = ({ box, main }: Card) => main !== undefined && (box.bottom - box.top) * zoom > 2 * LINE;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `600 ${FONT_SIZE}px ${token('--font')}`;
  context.fillStyle = token('--text');
  inSight.forEach((card) =>
    context.fillText(fitting(context, card.name, room(card.box)), middle(card.box), line(card.box) - (hasTwo(card) ? LINE / 2 : 0)));
  context.font = `${FONT_SIZE}px ${token('--font')}`;
  context.fillStyle = token('--muted');
  inSight.filter(hasTwo).forEach(({ box, main }) => {
    const text = shownText(values.get(main!.path) ?? NaN, main!.format);
    if (context.measureText(text).width <= room(box)) {
      context.fillText(text, middle(box), line(box) + LINE / 2);
    }
  });
}

/** As much of a name as has room, nothing of one that could not be told from others. */
function fitting(context: CanvasRenderingContext2D, name: string, room: number): string {
  const { width } = context.measureText(name);
  const letters = Math.floor((name.length * room) / width) - 1;
  return width <= room ? name : letters < LEAST_LETTERS ? '' : `${name.slice(0, letters)}…`;
}
