import { useEffect, useId, useState } from 'react';
import { formatOf } from '../../controls/numbers';
import { commensurable, convert, parseQuantity, shownUnit } from '../../controls/units';
import type { Json } from '../../shell/contract';

/** What a field of a form is about: parameters and start values alike. */
export interface FieldDescription {
  readonly name: string;
  readonly kind: string;
  readonly unit: string;
  readonly display: string;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly start?: unknown;
  readonly doc: string;
  readonly choices?: readonly string[];
  readonly difference?: boolean;
}

interface Props {
  readonly description: FieldDescription;
  /** The unit where the description leaves it open. */
  readonly actual?: string | undefined;
  readonly value: Json | undefined;
  /** Rejects with the reason that is shown beside the field. Undefined: back to the default. */
  readonly store: (value: Json | undefined) => Promise<void>;
}

/** A number as somebody would type it. */
const plain = (value: number): string => String(Number(value.toPrecision(9)));

/** Whether a text that somebody types is a value of the field, and what it is in the field's unit. */
export function meaning(text: string, description: FieldDescription, actual?: string): { readonly wrong?: string; readonly hint?: string; readonly value?: Json } {
  const typed = parseQuantity(text);
  const format = formatOf({ ...description }, actual);
  const fieldUnit = format.display;
  if (typed === undefined) {
    return { wrong: `“${text}” is not a number${format.unit === '' ? '' : ` with a unit, such as 1 ${format.unit}`}.` };
  }
  const unit = typed.unit === '' ? fieldUnit : typed.unit;
  if (!commensurable(unit, fieldUnit)) {
    return { wrong: `${description.name} is in ${format.unit || 'plain numbers'}; ${shownUnit(unit)} is something else.` };
  }
  const declared = convert(typed.value, unit, format.declared, format.difference);
  if ((description.min !== undefined && declared < description.min) || (description.max !== undefined && declared > description.max)) {
    return { wrong: `Allowed: ${range(description, actual)}.` };
  }
  const value = typed.unit === '' && fieldUnit === format.declared ? typed.value : `${typed.value} ${unit}`;
  return { value, ...(typed.unit !== '' && typed.unit !== fieldUnit && Number.isFinite(declared) && { hint: `= ${plain(convert(declared, format.declared, fieldUnit, format.difference))} ${format.unit}`.trimEnd() }) };
}

export function range(description: FieldDescription, actual?: string): string {
  const format = formatOf({ ...description }, actual);
  const end = (value: number | undefined) => value === undefined || !Number.isFinite(value) ? undefined : plain(convert(value, format.declared, format.display, format.difference));
  const [min, max] = [end(description.min), end(description.max)];
  const unit = format.unit === '' ? '' : ` ${format.unit}`;
  return min !== undefined && max !== undefined ? `${min} … ${max}${unit}` : min !== undefined ? `${min}${unit} or more` : max !== undefined ? `${max}${unit} or less` : '';
}

function shownDefault({ start, ...description }: FieldDescription, actual?: string): string {
  const format = formatOf({ ...description }, actual);
  return typeof start === 'number' && description.kind === 'real' ? `${plain(convert(start, format.declared, format.display, format.difference))} ${format.unit}`.trimEnd() : start === undefined ? '' : String(start);
}

/** What stands in the field: as it was typed, without the field's own unit. */
function inField(value: Json | undefined, description: FieldDescription, actual?: string): string {
  const unit = formatOf({ ...description }, actual).unit;
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number' && description.kind === 'real') {
    const format = formatOf({ ...description }, actual);
    return plain(convert(value, format.declared, format.display, format.difference));
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return unit !== '' && text.endsWith(` ${unit}`) ? text.slice(0, -unit.length - 1) : text;
}

export function Field({ description, actual, value, store }: Props) {
  const id = useId();
  const kept = inField(value, description, actual);
  const [text, setText] = useState(kept);
  const [refused, setRefused] = useState('');
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    setText(kept);
    setRefused('');
  }, [kept]);
  const { name, kind, doc, choices = [] } = description;
  const save = (next: Json | undefined) => void store(next).then(() => setRefused(''), (reason: Error) => setRefused(reason.message));
  const format = formatOf({ ...description }, actual);
  const numeric = kind === 'real' || kind === 'integer';
  const meant = numeric && text.trim() !== '' ? meaning(text, description, actual) : {};
  const wrong = refused || (text === kept ? undefined : meant.wrong);
  const commit = () => {
    if (text === kept || meant.wrong !== undefined) {
      return;
    }
    save(text.trim() === '' ? undefined : numeric ? (meant.value as Json) : text);
  };
  const details = [range(description, actual), shownDefault(description, actual) && `default ${shownDefault(description, actual)}`].filter(Boolean).join(', ');
  return (
    <div className="field">
      <label htmlFor={id} className="ellipsis" title={`${name}: ${doc}`}>{name}</label>
      {kind === 'enumeration' || kind === 'boolean' ? (
        <select
          id={id}
          value={String(value ?? description.start)}
          onChange={(event) => save(kind === 'boolean' ? event.target.value === 'true' : event.target.value)}
        >
          {(kind === 'boolean' ? ['true', 'false'] : choices).map((choice) => (
            <option key={choice} value={choice}>{kind === 'boolean' ? (choice === 'true' ? 'on' : 'off') : choice.replaceAll('_', ' ')}</option>
          ))}
        </select>
      ) : (
        <span className="typed">
          <input
            id={id}
            value={text}
            placeholder={shownDefault(description, actual)}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-about`}
            onChange={(event) => {
              setText(event.target.value);
              setRefused('');
            }}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false);
              commit();
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') {
                commit();
              } else if (event.key === 'Escape') {
                setText(kept);
              }
            }}
          />
          {!focused && format.unit !== '' && parseQuantity(text)?.unit === '' && <span className="unit" aria-hidden="true">{format.unit}</span>}
        </span>
      )}
      <p className={`about ${focused || wrong ? '' : 'folded'} ${wrong ? 'fail' : 'muted'}`} id={`${id}-about`} role={wrong ? 'alert' : undefined}>
        {wrong ?? (
          <>
            {meant.hint !== undefined && <b>{meant.hint} </b>}
            {doc}. {details}
          </>
        )}
      </p>
    </div>
  );
}
