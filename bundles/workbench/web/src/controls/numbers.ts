import { convert, shownUnit } from './units';

/** How values of a signal or parameter are shown: unit and digits are fixed by its description, so that nothing shifts. */
export interface Format {
  readonly unit: string;
  /** Of the declared unit; what is shown is converted. */
  readonly declared: string;
  readonly display: string;
  readonly digits: number | undefined;
  /** Characters of the widest number of its range; where it has none, of most numbers. */
  readonly chars: number;
  readonly kind: 'real' | 'boolean' | 'integer';
  readonly difference: boolean;
}

export interface Described {
  readonly unit: string;
  readonly display: string;
  readonly kind: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly difference?: boolean | undefined;
}

/** `0.641` */
const USUAL_CHARS = 5;
const MOST_CHARS = 8;

/** `actual` is the unit of the signal where the description has a variable (`$u`). */
export function formatOf(described: Described, actual?: string): Format {
  const declared = described.unit.includes('$') ? (actual ?? '1') : described.unit;
  const display = described.display.includes('$') ? declared : described.display;
  const kind = described.kind === 'boolean' || described.kind === 'integer' ? described.kind : 'real';
  const difference = described.difference === true;
  const shown = (value: number | undefined) =>
    value === undefined || !Number.isFinite(value) ? undefined : convert(value, declared, display, difference);
  const [min, max] = [shown(described.min), shown(described.max)];
  const digits = min === undefined || max === undefined ? undefined : Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(min), Math.abs(max)))));
  const most = digits === undefined ? undefined : Math.min(digits, 6);
  const widest = [min, max].map((end) => (end === undefined || most === undefined ? 0 : formatNumber(end, kind === 'integer' ? 0 : most).length));
  const chars = kind === 'boolean' ? 'off'.length : Math.min(Math.max(...widest) || USUAL_CHARS, MOST_CHARS);
  return { unit: shownUnit(display), declared, display, digits: most, chars, kind, difference };
}

/** A number with as many digits as people read: three significant ones and no more than its range wants. */
export function formatNumber(value: number, digits?: number): string {
  if (!Number.isFinite(value)) {
    return '–';
  }
  if (digits !== undefined) {
    return (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value).toFixed(digits);
  }
  const size = Math.abs(value);
  if (size === 0) {
    return '0';
  }
  if (size >= 1e7 || size < 1e-4) {
    return value.toExponential(2).replace('e+', 'e');
  }
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size))));
}

/** Big and small numbers of plain SI units get a prefix: 45000 W are 45.0 kW. */
const SCALED = new Set(['W', 'Pa', 'J', 'N', 'V', 'Hz']);

/** The prefix with which a unit is shown for values of some size, and what it stands for; a value that is not there has none. */
export function prefixOf(unit: string, size: number): { readonly scale: number; readonly prefix: string } {
  return !SCALED.has(unit) || !(size >= 1e3) ? { scale: 1, prefix: '' } : size < 1e6 ? { scale: 1e3, prefix: 'k' } : { scale: 1e6, prefix: 'M' };
}

/** The value as a text, without and with its unit. */
export function shown(value: number, format: Omit<Format, 'chars'>): { readonly number: string; readonly unit: string } {
  if (format.kind === 'boolean') {
    return { number: Number.isNaN(value) ? '–' : value === 0 ? 'off' : 'on', unit: '' };
  }
  const converted = convert(value, format.declared, format.display, format.difference);
  if (format.kind === 'integer') {
    return { number: formatNumber(converted, 0), unit: format.unit };
  }
  const { scale, prefix } = format.digits === undefined ? prefixOf(format.display, Math.abs(converted)) : prefixOf('', 0);
  return { number: formatNumber(converted / scale, format.digits), unit: prefix + format.unit };
}

export function shownText(value: number, format: Format): string {
  const { number, unit } = shown(value, format);
  return unit === '' ? number : `${number} ${unit}`;
}

/** Simulated time as a clock: `00:12:34` and `.50`. */
export function clock(seconds: number): { readonly whole: string; readonly part: string } {
  const hundredths = Math.floor(Math.max(0, seconds) * 100 + 1e-6);
  const two = (value: number) => String(value).padStart(2, '0');
  const whole = Math.floor(hundredths / 100);
  return {
    whole: `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`,
    part: `.${two(hundredths % 100)}`,
  };
}
