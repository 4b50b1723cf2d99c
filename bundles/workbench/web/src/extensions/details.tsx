import { useState } from 'react';
import { Icon } from '../controls/icon';
import { useWorkbench } from '../shell/react';
import type { Extension } from './install';
import { STATES } from './states';
import type { Contributed } from './view';

/** An extension: how it is, what it brings, who uses it, and what can be done with it. */
export function Details({ extension, contribution, again, update, onRemoved }: {
  readonly extension: Extension;
  readonly contribution: Contributed | undefined;
  readonly again: () => void;
  readonly update: () => void;
  readonly onRemoved: () => void;
}) {
  const { rest, notices, dialogs } = useWorkbench();
  const [busy, setBusy] = useState(false);
  const path = `/extensions/${encodeURIComponent(extension.id)}`;
  const state = STATES[extension.state];

  async function act(what: () => Promise<unknown>, done: string): Promise<void> {
    if (busy) {
      return;
    }
    setBusy(true);
    try {
      await what();
      notices.announce(done);
    } catch (reason) {
      notices.refused(reason);
    } finally {
      setBusy(false);
      again();
    }
  }
  async function remove(): Promise<void> {
    const users = extension.simulations.map((use) => `${use.name} (simulation ${use.id})`);
    const text = users.length === 0
      ? `Its file ${extension.file} is deleted.`
      : `Its file ${extension.file} is deleted. ${users.join(', ')} will wait until it is installed again.`;
    if (await dialogs.confirm({ title: `Remove ${extension.id}?`, text, action: 'Remove' })) {
      await act(async () => {
        await rest.delete(path);
        onRemoved();
      }, `${extension.id} is removed.`);
    }
  }
  return (
    <section className="details" aria-label={extension.id}>
      <header>
        <div>
          <h1 className="ellipsis" title={extension.id}>{extension.id}</h1>
          <p className="muted">{extension.version || 'version unknown'} · {extension.file}</p>
        </div>
        {/* Not disabled while one of them works: that would take the focus from it. */}
        <div className="actions">
          {extension.state === 'stopped'
            ? <button className="primary" aria-disabled={busy} onClick={() => void act(() => rest.post(`${path}/start`), `${extension.id} runs.`)}><Icon name="play" /> Start</button>
            : <button aria-disabled={busy} disabled={extension.state !== 'running'} onClick={() => void act(() => rest.post(`${path}/stop`), `${extension.id} is stopped.`)}><Icon name="stop" /> Stop</button>}
          <button aria-disabled={busy} onClick={() => !busy && update()}>Update …</button>
          <button className="danger" aria-disabled={busy} onClick={() => !busy && void remove()}>Remove …</button>
        </div>
      </header>
      <p className={`banner ${state.colour}`} role="status"><Icon name={state.icon} /> <b>{state.word}</b> <span>{extension.problem ?? state.sentence}</span></p>
      {contribution?.problem !== undefined && <p className="banner fail"><Icon name="cross" /> <span>{contribution.problem}</span></p>}
      {extension.unusable.map((type) => <p key={type.id} className="banner fail"><Icon name="cross" /> <b>{type.id}</b> <span>{type.reasons.join(' ')}</span></p>)}
      <SignedBy extension={extension} />
      <Brings title="Component types" names={extension.component_types} />
      <Brings title="Views" names={contribution?.views.map((view) => view.title) ?? []} />
      <Brings title="Commands" names={contribution?.commands.map((command) => command.title) ?? []} />
      <Brings title="Faceplates" names={contribution?.faceplates.map((faceplate) => faceplate.type) ?? []} />
      <Brings title="Commands of the command line" names={extension.commands.map((command) => `twinbench ${command}`)} />
      <Brings title="Java packages" names={extension.packages} />
      <Uses extension={extension} />
    </section>
  );
}

/** The name is the signer's own word: the thumbprint says whether it is the one that you know. */
function SignedBy({ extension }: { readonly extension: Extension }) {
  if (extension.version === '') {
    return null;
  }
  return (
    <>
      <h2>Signed by</h2>
      {extension.signers.length === 0 ? <p className="muted">nobody</p> : (
        <ul className="names">
          {extension.signers.map(({ subject, thumbprint }) => (
            <li key={thumbprint}>{subject} <span className="muted" title={`SHA-256 of the certificate: ${thumbprint}`}>{thumbprint.slice(0, 16)}…</span></li>
          ))}
        </ul>
      )}
    </>
  );
}

function Brings({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) {
    return null;
  }
  return (
    <>
      <h2>{title}</h2>
      <ul className="names">{names.map((name) => <li key={name}>{name}</li>)}</ul>
    </>
  );
}

/** Who would notice if it went. */
function Uses({ extension }: { readonly extension: Extension }) {
  const { views } = useWorkbench();
  if (extension.machines.length === 0 && extension.simulations.length === 0) {
    return <><h2>Used by</h2><p className="muted">No machine uses it.</p></>;
  }
  return (
    <>
      <h2>Used by</h2>
      <ul className="names">
        {extension.machines.map((use) => <li key={`m${use.id}`}><a href={views.href('machine', String(use.id))}>{use.name}</a></li>)}
        {extension.simulations.map((use) => <li key={`s${use.id}`}><a href={views.href('runs', String(use.id))}>{use.name}, simulation {use.id}</a></li>)}
      </ul>
    </>
  );
}
