import { formatNumber } from '../../controls/numbers';

const MARK_HEIGHT = 12;

/** Room above and below; a line that does not move lies in the middle. */
export function padded(low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) {
    return [0, 1];
  }
  const room = high > low ? 0.08 * (high - low) : Math.max(Math.abs(high) * 0.1, 0.5);
  return [low - room, high + room];
}

/** Two marks of an axis, round numbers near its ends; one where no other fits between. */
export function marks(low: number, high: number): number[] {
  const rough = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10);
  return [...new Set([Math.ceil(low / step), Math.floor(high / step)])].map((each) => Number((each * step).toPrecision(12)));
}

/** Marks that do not overlap: the upper one alone where two would, at so many pixels a unit. */
export function apart(at: readonly number[], scale: number): number[] {
  return at.length > 1 && (at[1]! - at[0]!) * scale < MARK_HEIGHT ? at.slice(1) : [...at];
}

/** As many decimals as tell the marks apart. */
export function markTexts(at: readonly number[]): string[] {
  const decimals = Math.max(...at.map((each) => (String(each).split('.')[1] ?? '').length));
  return at.map((each) => (Math.abs(each) >= 1e7 || decimals > 6 ? formatNumber(each) : each.toFixed(decimals)));
}

/** The axis of what is on or off: it knows two values, whatever is seen of them. */
export const ON_OFF = { range: [-0.2, 1.2] as [number, number], marks: [0, 1], text: (value: number): string => (value === 0 ? 'off' : 'on') };
