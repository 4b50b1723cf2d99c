import { useEffect, useState } from 'react';
import { Icon } from '../../controls/icon';
import type { Schemas } from '../../live/api';
import { useObservable, useWorkbench } from '../../shell/react';
import { Certificates } from './certificates';
import { contacting, decided } from '../contacts';
import type { StoredLink } from '../tag';
import { useCoupled } from '../coupled';

const STATES: Readonly<Record<string, { readonly word: string; readonly colour: string; readonly icon: string }>> = {
  connecting: { word: 'connecting', colour: 'muted', icon: 'plug' },
  connected: { word: 'connected', colour: 'ok', icon: 'check' },
  waiting: { word: 'waiting', colour: 'warn', icon: 'warning' },
  untrusted: { word: 'not trusted', colour: 'warn', icon: 'shield' },
  refused: { word: 'refused', colour: 'fail', icon: 'cross' },
  broken: { word: 'broken', colour: 'fail', icon: 'cross' },
  closed: { word: 'closed', colour: 'muted', icon: 'stop' },
};

interface Props {
  readonly links: readonly StoredLink[];
  readonly shown: StoredLink;
  readonly onAdd: () => void;
  readonly onEdit: () => void;
}

/** The links of the machine with their states in words, and what can be done with the one that is shown. */
export function Links({ links, shown, onAdd, onEdit }: Props) {
  const { views, machine } = useWorkbench();
  const coupled = useCoupled();
  return (
    <section className="links" aria-label="Links">
      <header>
        <h1>Links</h1>
        <button className="small" onClick={onAdd}><Icon name="plus" /> Add …</button>
      </header>
      <ul>
        {links.map((link) => {
          const live = coupled?.links.find((each) => each.link === link.name);
          const state = live === undefined ? { word: 'not used', colour: 'muted', icon: 'plug' } : (STATES[live.state] ?? { word: live.state, colour: 'muted', icon: 'plug' });
          return (
            <li key={link.id} className={link.id === shown.id ? 'selected' : ''}>
              <a href={views.href('tags', link.name)} aria-current={link.id === shown.id || undefined}>
                <Icon name="plug" />
                <span className="name"><b className="ellipsis">{link.name}</b><span className="muted ellipsis" title={link.endpoint}>{link.protocol} · {link.endpoint}</span></span>
                <span className={`state ${state.colour}`} title={live?.message}><Icon name={state.icon} /> {state.word}</span>
              </a>
              {live !== undefined && live.state !== 'connected' && live.message !== '' && <p className={state.colour}>{live.message}</p>}
            </li>
          );
        })}
      </ul>
      <Actions key={shown.id} link={shown} edit={onEdit} remove={() => void machine.edit(`Remove link ${shown.name}`, removal(shown, machine.document.get()?.file.bindings ?? {}))} />
      <Certificates link={shown} />
    </section>
  );
}

/** A link goes with the bindings that use it: one entry of undo. */
function removal(link: StoredLink, bindings: Readonly<Record<string, { readonly link: string }>>) {
  return [...Object.entries(bindings).filter(([, binding]) => binding.link === link.name).map(([port]) => ({ remove_binding: port })), { remove_link: link.name }];
}

function Actions({ link, edit, remove }: { readonly link: StoredLink; readonly edit: () => void; readonly remove: () => void }) {
  const { rest, machine } = useWorkbench();
  const conflict = useObservable(machine.conflict);
  const [test, setTest] = useState<Schemas['Test'] | string>();
  const [busy, setBusy] = useState(false);
  async function tryIt(): Promise<void> {
    setBusy(true);
    setTest(await contacting(rest.post<Schemas['Test']>(`/links/${link.id}/test`)).catch((reason: unknown) => (reason instanceof Error ? reason.message : String(reason))));
    setBusy(false);
  }
  useEffect(() => decided.subscribe(() => {
    setTest(undefined);
    if (decided.get()?.trusted === true) {
      void tryIt();
    }
  }), [link.id]);
  return (
    <>
      <div className="actions">
        <button className="small" disabled={busy} onClick={() => void tryIt()}>{busy ? 'Connecting …' : 'Test'}</button>
        <button className="small" disabled={conflict !== undefined} onClick={edit}>Edit …</button>
        <button className="small" disabled={conflict !== undefined} onClick={remove}>Remove</button>
      </div>
      <p role="status" className={typeof test === 'object' && test.connected ? 'result ok' : 'result warn'}>
        {typeof test === 'string' ? test : test && `${test.message}${test.connected && test.round_trip !== undefined ? ` A request takes ${(1e3 * test.round_trip).toFixed(1)} ms.` : ''}`}
      </p>
    </>
  );
}
