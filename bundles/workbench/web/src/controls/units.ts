/**
 * Units as people and the API write them (UCUM), just far enough to show a value in the unit of its port, to tell while
 * somebody types what is meant, and which ports fit. The host has the last word.
 */
export interface Unit {
  /** Exponents of m, kg, s, A, K, mol, cd, rad. */
  readonly dimension: readonly number[];
  readonly factor: number;
  readonly offset: number;
}

const M = [1, 0, 0, 0, 0, 0, 0, 0];
const unit = (factor: number, dimension: readonly number[], offset = 0): Unit => ({ factor, dimension, offset });
const NONE = [0, 0, 0, 0, 0, 0, 0, 0];

const FORCE = [1, 1, -2, 0, 0, 0, 0, 0];
const PRESSURE = [-1, 1, -2, 0, 0, 0, 0, 0];
const ENERGY = [2, 1, -2, 0, 0, 0, 0, 0];
const POWER = [2, 1, -3, 0, 0, 0, 0, 0];
const VOLTAGE = [2, 1, -3, -1, 0, 0, 0, 0];
const ANGLE = [0, 0, 0, 0, 0, 0, 0, 1];
const TIME = [0, 0, 1, 0, 0, 0, 0, 0];
const TEMPERATURE = [0, 0, 0, 0, 1, 0, 0, 0];

/** With SI prefixes. */
const PREFIXED: Readonly<Record<string, Unit>> = {
  m: unit(1, M),
  g: unit(1e-3, [0, 1, 0, 0, 0, 0, 0, 0]),
  s: unit(1, TIME),
  A: unit(1, [0, 0, 0, 1, 0, 0, 0, 0]),
  K: unit(1, TEMPERATURE),
  mol: unit(1, [0, 0, 0, 0, 0, 1, 0, 0]),
  cd: unit(1, [0, 0, 0, 0, 0, 0, 1, 0]),
  rad: unit(1, ANGLE),
  N: unit(1, FORCE),
  Pa: unit(1, PRESSURE),
  bar: unit(1e5, PRESSURE),
  J: unit(1, ENERGY),
  W: unit(1, POWER),
  Wh: unit(3600, ENERGY),
  V: unit(1, VOLTAGE),
  Ohm: unit(1, [2, 1, -3, -2, 0, 0, 0, 0]),
  'Ω': unit(1, [2, 1, -3, -2, 0, 0, 0, 0]),
  F: unit(1, [-2, -1, 4, 2, 0, 0, 0, 0]),
  H: unit(1, [2, 1, -2, -2, 0, 0, 0, 0]),
  Hz: unit(1, [0, 0, -1, 0, 0, 0, 0, 0]),
  L: unit(1e-3, [3, 0, 0, 0, 0, 0, 0, 0]),
  l: unit(1e-3, [3, 0, 0, 0, 0, 0, 0, 0]),
};

const WHOLE: Readonly<Record<string, Unit>> = {
  '1': unit(1, NONE),
  '%': unit(0.01, NONE),
  Cel: unit(1, TEMPERATURE, 273.15),
  '°C': unit(1, TEMPERATURE, 273.15),
  min: unit(60, TIME),
  h: unit(3600, TIME),
  d: unit(86400, TIME),
  deg: unit(Math.PI / 180, ANGLE),
  '°': unit(Math.PI / 180, ANGLE),
  rpm: unit((2 * Math.PI) / 60, [0, 0, -1, 0, 0, 0, 0, 1]),
  psi: unit(6894.757293168361, PRESSURE),
  t: unit(1000, [0, 1, 0, 0, 0, 0, 0, 0]),
  Nm: unit(1, ENERGY),
  kWh: unit(3.6e6, ENERGY),
};

const PREFIXES: Readonly<Record<string, number>> = {
  G: 1e9, M: 1e6, k: 1e3, h: 1e2, d: 1e-1, c: 1e-2, m: 1e-3, u: 1e-6, 'µ': 1e-6, 'μ': 1e-6, n: 1e-9, p: 1e-12,
};

const EXPONENTS: Readonly<Record<string, string>> = { '⁻': '-', '¹': '1', '²': '2', '³': '3', '⁴': '4' };

function symbol(text: string): Unit | undefined {
  const whole = WHOLE[text] ?? PREFIXED[text];
  if (whole !== undefined) {
    return whole;
  }
  const prefix = PREFIXES[text.slice(0, 1)];
  const rest = PREFIXED[text.slice(1)];
  return prefix === undefined || rest === undefined ? undefined : unit(prefix * rest.factor, rest.dimension);
}

function power(base: Unit, exponent: number): Unit {
  return unit(base.factor ** exponent, base.dimension.map((each) => each * exponent), exponent === 1 ? base.offset : 0);
}

function times(left: Unit, right: Unit): Unit {
  return unit(left.factor * right.factor, left.dimension.map((each, i) => each + (right.dimension[i] ?? 0)));
}

/** Reads `m3/s`, `kW`, `J/(kg.K)`, `cm²`; undefined for what it does not know. */
export function parseUnit(text: string): Unit | undefined {
  const plain = text.trim().replace(/[⁻¹²³⁴]/g, (each) => EXPONENTS[each] ?? '').replaceAll('·', '.').replaceAll('*', '.');
  if (plain === '') {
    return WHOLE['1'];
  }
  let at = 0;
  const factor = (): Unit | undefined => {
    if (plain[at] === '(') {
      at++;
      const inner = product();
      at++;
      return inner;
    }
    const match = /^(1|%|[^\d\s./()^-]+)\^?(-?\d)?/u.exec(plain.slice(at));
    const base = match?.[1] === undefined ? undefined : symbol(match[1]);
    at += match?.[0].length ?? 1;
    return base === undefined ? undefined : power(base, Number(match?.[2] ?? 1));
  };
  const product = (): Unit | undefined => {
    let result = factor();
    while (at < plain.length && plain[at] !== ')') {
      const operator = plain[at++];
      const next = operator === '.' || operator === '/' ? factor() : undefined;
      result = result && next && times(result, operator === '/' ? power(next, -1) : next);
      if (result === undefined) {
        return undefined;
      }
    }
    return result;
  };
  return product();
}

const remembered = new Map<string, Unit | undefined>();

function known(text: string): Unit | undefined {
  if (!remembered.has(text)) {
    remembered.set(text, parseUnit(text));
  }
  return remembered.get(text);
}

/** Whether a value of one unit can be had in the other; what is not known may fit. */
export function commensurable(from: string, to: string): boolean {
  const [a, b] = [known(from), known(to)];
  return from === to || a === undefined || b === undefined || a.dimension.every((each, i) => each === b.dimension[i]);
}

/** A value in another unit; a difference of temperatures has no zero point. NaN where the units do not fit. */
export function convert(value: number, from: string, to: string, difference = false): number {
  if (from === to) {
    return value;
  }
  const [a, b] = [known(from), known(to)];
  if (a === undefined || b === undefined || !commensurable(from, to)) {
    return NaN;
  }
  const offset = difference ? 0 : a.offset - b.offset;
  const result = (value * a.factor + offset) / b.factor;
  return Number(result.toPrecision(14));
}

const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/\bCel\b/g, '°C'],
  [/\bdeg\b/g, '°'],
  [/\bOhm\b/g, 'Ω'],
  [/\bu(?=[A-Za-z])/g, 'µ'],
  [/2\b/g, '²'],
  [/3\b/g, '³'],
  [/\./g, '·'],
];

/** A unit as people write it: `m³/s`, `°C`; nothing for a plain number. */
export function shownUnit(text: string): string {
  return text === '1' ? '' : SYMBOLS.reduce((result, [pattern, shown]) => result.replace(pattern, shown), text);
}

export interface Typed {
  readonly value: number;
  /** Empty: the unit of the field. */
  readonly unit: string;
}

/** What may follow a number: nothing, or a unit, which never begins like a number but for the `1` of `1/s`. */
const REST = String.raw`\s*((?:1(?![\d.,])|[^\s\d.,'’]).*?)?\s*$`;
const QUANTITY = new RegExp(String.raw`^\s*([+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?)` + REST);
const GROUPED = new RegExp(String.raw`^\s*([+-]?\d{1,3}([ .,'’])\d{3}(?:\2\d{3})*)(?:[.,](\d+))?` + REST);

/** Reads `500 mm`, `0,5`, `1.6 L/s`; undefined for what is not a number with or without a unit. */
export function parseQuantity(text: string): Typed | undefined {
  const [, number, unit = ''] = QUANTITY.exec(text) ?? [];
  return number === undefined ? undefined : { value: Number(number.replace(',', '.')), unit };
}

/** What `1.234,5 mm` or `1 000` may mean, written so that it can mean nothing else; undefined where no thousands are set apart. */
export function withoutGroups(text: string): string | undefined {
  const [, whole, , decimals, unit] = (parseQuantity(text) === undefined ? GROUPED.exec(text) : null) ?? [];
  return whole?.replace(/[ .,'’]/g, '').concat(decimals === undefined ? '' : `.${decimals}`, unit === undefined ? '' : ` ${unit}`);
}

/** The physical family of a unit, by which ports and connections are coloured. */
export function family(text: string): 'ratio' | 'flow' | 'length' | 'thermal' | 'power' | 'electrical' {
  const found = known(text);
  const is = (other: string) => found !== undefined && commensurable(text, other) && text !== '1';
  if (is('m3/s') || is('kg/s')) return 'flow';
  if (is('m') || is('m/s') || is('m2') || is('m3') || is('rad') || is('rad/s')) return 'length';
  if (is('K')) return 'thermal';
  if (is('W') || is('J') || is('N')) return 'power';
  if (is('A') || is('V') || is('Ohm')) return 'electrical';
  if (is('Pa')) return 'flow';
  return 'ratio';
}
