import type { Ref } from 'react';
import { formatNumber } from '../controls/numbers';
import { ON_OFF } from './axis/axes';
import { endsBad } from './bad';
import type { DrawnLine, Lane } from './lanes';
import { colour, dashes } from './look';
import { missingText, type Missing } from './recorded';

/** A value of a lane, without its unit. */
export function valueText(lane: Lane, value: unknown): string {
  return typeof value !== 'number' ? '–' : lane.isOnOff ? ON_OFF.text(value) : formatNumber(value);
}

/** Stands for the value of a signal whose quality is bad. */
export const BAD = 'bad';

/** The newest value of a line. */
export function newestText(lane: Lane, line: DrawnLine): string {
  return endsBad(line) ? BAD : valueText(lane, line.course.last.at(-1));
}

/** What the lines are, with their values; those under the cursor are written into it. */
export function Legend({ ref, lanes, isTwo, missing, onInstead }: {
  readonly ref: Ref<HTMLDivElement>;
  readonly lanes: readonly Lane[];
  readonly isTwo: boolean;
  readonly missing: readonly Missing[];
  readonly onInstead: (missing: Missing) => void;
}) {
  return (
    <div className="legend" ref={ref} role="group" aria-label="Lines" tabIndex={0}>
      <p className="muted at" />
      <Absent missing={missing} onInstead={onInstead} />
      {lanes.map((lane, i) => (
        <ul key={`${lane.unit} ${lane.lines[0]!.path}`} data-lane={i} aria-label={lane.isOnOff ? 'on or off' : lane.unit}>
          {lane.lines.map((line) => (
            <li key={`${line.run} ${line.path}`}>
              <Mark line={line} />
              <span className="named" title={line.source === line.path ? line.path : `${line.path}, as ${line.source} gives it`}>
                <span className="ellipsis">{line.path}</span>
                {isTwo && <span className="muted">#{line.run}</span>}
              </span>
              <span className={endsBad(line) ? 'number warn' : 'number'}>{newestText(lane, line)}</span>
              <span className="unit">{lane.unit}</span>
            </li>
          ))}
        </ul>
      ))}
    </div>
  );
}

/** What cannot be drawn, and what can instead. */
export function Absent({ missing, onInstead }: { readonly missing: readonly Missing[]; readonly onInstead: (missing: Missing) => void }) {
  return missing.map((each) => (
    <p key={`${each.run} ${each.path}`} className="muted absent">
      {missingText(each)}
      {each.sources.length > 0 && <button className="small" onClick={() => onInstead(each)}>Show {each.sources.length > 1 ? 'these' : 'it'}</button>}
    </p>
  ));
}

/** A piece of the line, as the plot draws it. */
function Mark({ line }: { readonly line: DrawnLine }) {
  return (
    <svg className="mark" viewBox="0 0 20 8" aria-hidden="true" style={{ stroke: colour(line, (name) => `var(${name})`) }}>
      <path d="M0 4H20" strokeDasharray={dashes(line)?.join(' ')} />
    </svg>
  );
}
