/** Steps between the marks of time, in seconds: parts of a second by ten, then as clocks are divided, then days. */
const PARTS = [6, 5, 4, 3, 2, 1].flatMap((power) => [1, 2, 5].map((each) => each / 10 ** power));
const SIXTIETHS = [1, 2, 5, 10, 15, 30];
const HOUR = 3600;
const HOURS = [1, 2, 3, 6, 12, 24, 48, 120, 240, 480, 1200, 2400].map((each) => each * HOUR);
const STEPS: readonly number[] = [...PARTS, ...SIXTIETHS, ...SIXTIETHS.map((each) => each * 60), ...HOURS];

/** Pixels; digits are of one width. */
const DIGIT = 6.5;
const BETWEEN = 20;

function decimalsOf(step: number): number {
  return step >= 1 ? 0 : Math.ceil(-Math.log10(step) - 1e-9);
}

/** `00:12:34`, and `00:12:34.50` with two decimals: always hours too, as in the top bar, so that nobody takes minutes for hours. */
export function clockText(seconds: number, decimals = 0): string {
  const scale = 10 ** decimals;
  const units = Math.floor(seconds * scale + 1e-6);
  const whole = Math.floor(units / scale);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  const part = decimals === 0 ? '' : `.${String(units % scale).padStart(decimals, '0')}`;
  return `${two(whole / HOUR)}:${two((whole / 60) % 60)}:${two(whole % 60)}${part}`;
}

/** An instant under a cursor: as many decimals as a pixel is worth. */
export function cursorText(seconds: number, perPixel: number): string {
  return clockText(seconds, Math.min(6, decimalsOf(perPixel)));
}

export interface TimeMark {
  readonly at: number;
  readonly text: string;
}

/** The marks of a time axis of so many pixels: round times in one format, as close as their texts stand apart. */
export function timeMarks(from: number, to: number, width: number): TimeMark[] {
  const room = (step: number) => DIGIT * clockText(to, decimalsOf(step)).length + BETWEEN;
  const fits = (step: number) => (step / (to - from)) * width >= room(step);
  const step = STEPS.find(fits) ?? STEPS.at(-1)!;
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const at = Number(((first + i) * step).toPrecision(12));
    return { at, text: clockText(at, decimalsOf(step)) };
  });
}
