import { useState } from 'react';
import { shownUnit } from '../controls/units';
import type { Recorded } from './run';

const MOST = 300;
const MOST_CHOSEN = 12;

/** Which signals are drawn. */
export function Picker({ signals, chosen, onChoose }: { readonly signals: readonly Recorded[]; readonly chosen: readonly string[]; readonly onChoose: (paths: readonly string[]) => void }) {
  const [text, setText] = useState('');
  const found = signals.filter((each) => each.path.toLowerCase().includes(text.toLowerCase()));
  const full = chosen.length >= MOST_CHOSEN;
  return (
    <div className="picker" role="group" aria-label="Signals">
      <input type="search" placeholder="Find signal" aria-label="Find signal" value={text} onChange={(event) => setText(event.target.value)} />
      <ul>
        {found.slice(0, MOST).map(({ path, unit }) => {
          const on = chosen.includes(path);
          return (
            <li key={path}>
              <label title={full && !on ? `At most ${MOST_CHOSEN} signals are drawn; take one away first.` : path}>
                <input type="checkbox" checked={on} disabled={full && !on} onChange={() => onChoose(on ? chosen.filter((each) => each !== path) : [...chosen, path])} />
                <span className="ellipsis">{path}</span>
                <span className="unit">{shownUnit(unit)}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {found.length > MOST && <p className="muted">{found.length - MOST} more: type to find them.</p>}
      {found.length === 0 && <p className="muted">No signal has this in its name.</p>}
    </div>
  );
}
