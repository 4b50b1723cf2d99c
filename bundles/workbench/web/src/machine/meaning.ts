import { formatOf, shownText, type Described, type Format } from '../controls/numbers';
import { commensurable, convert, parseQuantity, shownUnit, withoutGroups } from '../controls/units';
import type { Json } from '../shell/contract';

/** What somebody types a value of: a parameter, a start value, an override, a fault. */
export interface Description extends Described {
  readonly name: string;
}

export interface Meaning {
  /** Why the text is no value, as a sentence. */
  readonly wrong?: string;
  /** The value in the unit of the description, where another one was typed. */
  readonly hint?: string;
  readonly value?: Json;
}

/** A number as somebody would type it. */
export const plain = (value: number): string => String(Number(value.toPrecision(9)));

/** A value that somebody has given, with the digits that it was given with. */
export function exact(value: number, format: Format): string {
  return format.kind === 'boolean' ? shownText(value, format) : `${plain(convert(value, format.declared, format.display, format.difference))} ${format.unit}`.trimEnd();
}

/** What a text means that somebody types; `actual` is the unit where the description leaves it open. */
export function meaning(text: string, description: Description, actual?: string): Meaning {
  return description.kind === 'boolean' ? switched(text, description.name) : quantity(text, description, actual);
}

const ON: readonly string[] = ['on', 'true', 'yes', '1'];
const OFF: readonly string[] = ['off', 'false', 'no', '0'];

function switched(text: string, name: string): Meaning {
  const word = text.trim().toLowerCase();
  const isOn = ON.includes(word);
  return isOn || OFF.includes(word) ? { value: isOn } : { wrong: `${name} is on or off; “${text}” is neither.` };
}

function quantity(text: string, description: Description, actual?: string): Meaning {
  const typed = parseQuantity(text);
  const format = formatOf(description, actual);
  if (typed === undefined) {
    const without = withoutGroups(text);
    return { wrong: without === undefined ? `“${text}” is not a number${format.unit === '' ? '' : ` with a unit, such as 1 ${format.unit}`}.` : `“${text}” can be read in two ways; write ${without}.` };
  }
  const unit = typed.unit === '' ? format.display : typed.unit;
  if (!commensurable(unit, format.display)) {
    return { wrong: `${description.name} is in ${format.unit || 'plain numbers'}; ${shownUnit(unit)} is something else.` };
  }
  const declared = convert(typed.value, unit, format.declared, format.difference);
  if (!Number.isFinite(typed.value) || Math.abs(declared) === Infinity) {
    return { wrong: `“${text}” is too large a number.` };
  }
  if (description.kind === 'integer' && !Number.isInteger(typed.value)) {
    return { wrong: `${description.name} is a whole number.` };
  }
  if ((description.min !== undefined && declared < description.min) || (description.max !== undefined && declared > description.max)) {
    return { wrong: `Allowed: ${range(description, actual)}.` };
  }
  const value = typed.unit === '' && format.display === format.declared ? typed.value : `${typed.value} ${unit}`;
  const elsewhere = typed.unit !== '' && typed.unit !== format.display && Number.isFinite(declared);
  return { value, ...(elsewhere && { hint: `= ${plain(convert(declared, format.declared, format.display, format.difference))} ${format.unit}`.trimEnd() }) };
}

/** The values that are allowed, in words; empty where all are. */
export function range(description: Description, actual?: string): string {
  const format = formatOf(description, actual);
  const end = (value: number | undefined) => value === undefined || !Number.isFinite(value) ? undefined : plain(convert(value, format.declared, format.display, format.difference));
  const [min, max] = [end(description.min), end(description.max)];
  const unit = format.unit === '' ? '' : ` ${format.unit}`;
  return min !== undefined && max !== undefined ? `${min} … ${max}${unit}` : min !== undefined ? `${min}${unit} or more` : max !== undefined ? `${max}${unit} or less` : '';
}
