import type { Dispose, Workbench } from '../shell/contract';
import { Icon } from '../controls/icon';
import { Linked } from '../shell/linked';
import { mountReact, useObservable, useWorkbench } from '../shell/react';
import { adopt } from '../shell/sheets';
import { Troubles } from './count';
import { sorted, type Trouble } from './problem';
import css from './view.css?inline';

const ICONS = { error: 'cross', warning: 'warning', info: 'info' } as const;
const COLOURS = { error: 'fail', warning: 'warn', info: 'muted' } as const;

export function mount(root: HTMLElement, workbench: Workbench): Dispose {
  adopt(root, css);
  return mountReact(root, workbench, <Problems />);
}

function Problems() {
  const workbench = useWorkbench();
  const troubles = sorted(useObservable(Troubles.of(workbench).list));
  if (troubles.length === 0) {
    return <p className="empty"><span className="ok">✓ No problems.</span></p>;
  }
  return (
    <ul className="problems" aria-label="Problems">
      {troubles.map((trouble, i) => (
        <li key={`${trouble.source} ${i}`}>
          <span className={COLOURS[trouble.severity]}><Icon name={ICONS[trouble.severity]} /><span className="visually-hidden">{trouble.severity}</span></span>
          <Source trouble={trouble} />
          <span className="text">
            {trouble.view === undefined ? <Linked text={trouble.text} /> : trouble.text}
            {trouble.detail !== undefined && <details><summary>Details</summary><pre>{trouble.detail}</pre></details>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Goes there. */
function Source({ trouble: { source, view, select } }: { readonly trouble: Trouble }) {
  const { machine, views } = useWorkbench();
  const open = useObservable(machine.document);
  const to = view ?? (open !== undefined && select !== undefined && select.length > 0 ? ['machine', String(open.id), ...select] as const : undefined);
  return to === undefined ? <span className="ellipsis muted" title={source}>{source}</span> : <a className="ellipsis" href={views.href(...to)} title={source}>{source}</a>;
}
