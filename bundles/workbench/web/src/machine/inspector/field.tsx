import { useId, useRef, useState } from 'react';
import { formatOf } from '../../controls/numbers';
import { parseQuantity } from '../../controls/units';
import { exact, range } from '../meaning';
import { useDraft, type FieldDescription, type Stored } from './usedraft';

function shownDefault({ start, ...description }: FieldDescription, actual?: string): string {
  const format = formatOf(description, actual);
  return typeof start === 'number' && description.kind === 'real' ? exact(start, format) : start === undefined ? '' : String(start);
}

export function Field(props: Stored) {
  const { description, actual } = props;
  const id = useId();
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const [focused, setFocused] = useState(false);
  const { text, wrong, hint, input, choose, takeBack } = useDraft(props);
  const { name, kind, doc, choices = [] } = description;
  const { unit } = formatOf(description, actual);
  const details = [range(description, actual), shownDefault(description, actual) && `default ${shownDefault(description, actual)}`].filter(Boolean).join(', ');
  return (
    <div className="field">
      <label htmlFor={id} className="ellipsis" title={`${name}: ${doc}`}>{name}</label>
      {kind === 'enumeration' || kind === 'boolean' ? (
        <select ref={control} id={id} value={String(props.value ?? description.start)} onChange={(event) => choose(kind === 'boolean' ? event.target.value === 'true' : event.target.value)}>
          {(kind === 'boolean' ? ['true', 'false'] : choices).map((choice) => (
            <option key={choice} value={choice}>{kind === 'boolean' ? (choice === 'true' ? 'on' : 'off') : choice.replaceAll('_', ' ')}</option>
          ))}
        </select>
      ) : (
        <span className="typed">
          <input
            ref={control}
            id={id}
            placeholder={shownDefault(description, actual)}
            aria-invalid={wrong !== undefined}
            aria-describedby={`${id}-about`}
            {...input}
            onFocus={() => setFocused(true)}
            onBlur={() => {
              setFocused(false);
              input.onBlur();
            }}
          />
          {!focused && unit !== '' && parseQuantity(text)?.unit === '' && <span className="unit" aria-hidden="true">{unit}</span>}
        </span>
      )}
      <p className={`about ${focused || wrong ? '' : 'folded'} ${wrong ? 'fail' : 'muted'}`} id={`${id}-about`} role={wrong ? 'alert' : undefined}>
        {wrong ?? (
          <>
            {hint !== undefined && <b>{hint} </b>}
            {doc}. {details}
          </>
        )}
      </p>
      {wrong !== undefined && (
        <button className="small take-back" aria-label={`Take back ${name}`} onClick={() => {
          takeBack();
          control.current?.focus();
        }}>Take back</button>
      )}
    </div>
  );
}
