import { useState, type FormEvent } from 'react';
import type { Schemas } from '../live/api';
import { Await, useLoaded } from '../live/loaded';
import type { Json, MachineDocument } from '../shell/contract';
import { useWorkbench } from '../shell/react';

type Protocol = Schemas['Protocol'];

/** A new link; every field is one that the protocol describes. */
export function LinkForm({ document, onClose }: { readonly document: MachineDocument; readonly onClose: (added?: string) => void }) {
  const { rest } = useWorkbench();
  const loaded = useLoaded(async (signal) => (await rest.get<{ readonly items: readonly Protocol[] }>('/protocols', { signal })).items, [], ['extension']);
  return (
    <Await loaded={loaded} what="the protocols">
      {(protocols) => protocols.length === 0
        ? <div className="empty"><p>No protocol is installed. A protocol is an extension.</p><button onClick={() => onClose()}>Back</button></div>
        : <Form document={document} protocols={protocols} onClose={onClose} />}
    </Await>
  );
}

function Form({ document, protocols, onClose }: { readonly document: MachineDocument; readonly protocols: readonly Protocol[]; readonly onClose: (added?: string) => void }) {
  const { machine } = useWorkbench();
  const taken = Object.keys(document.file.links ?? {});
  const [id, setId] = useState(protocols[0]!.id);
  const [name, setName] = useState(['plc', 'plc2', 'plc3'].find((each) => !taken.includes(each)) ?? '');
  const [endpoint, setEndpoint] = useState('');
  const [settings, setSettings] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const protocol = protocols.find((each) => each.id === id)!;
  const wrong = taken.includes(name) ? `There is a link "${name}" already.` : !/^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? 'A name begins with a letter; letters, digits and underscores follow.' : undefined;

  async function add(event: FormEvent): Promise<void> {
    event.preventDefault();
    const given = Object.fromEntries(
      protocol.settings.filter((each) => (settings[each.name] ?? '') !== '').map((each) => [each.name, valueOf(each, settings[each.name]!)]),
    );
    try {
      await machine.edit(`Add link ${name}`, [{ set_link: name, to: { protocol: id, endpoint, ...given } }]);
      onClose(name);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
  }
  return (
    <form className="linkform" onSubmit={(event) => void add(event)}>
      <h1>New link of {document.name}</h1>
      <label>
        <span>Protocol</span>
        <select value={id} onChange={(event) => setId(event.target.value)}>
          {protocols.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
        <small className="muted">{protocol.doc}</small>
      </label>
      <label>
        <span>Name</span>
        <input value={name} aria-invalid={wrong !== undefined} onChange={(event) => setName(event.target.value)} />
        <small className={wrong ? 'fail' : 'muted'}>{wrong ?? 'what bindings call it'}</small>
      </label>
      <label>
        <span>Endpoint</span>
        <input autoFocus value={endpoint} placeholder={protocol.endpoint} onChange={(event) => setEndpoint(event.target.value)} />
        <small className="muted">for example {protocol.endpoint}</small>
      </label>
      {protocol.settings.map((each) => (
        <label key={each.name}>
          <span>{each.name}</span>
          {each.choices.length > 0 || each.kind === 'boolean' ? (
            <select value={settings[each.name] ?? ''} onChange={(event) => setSettings({ ...settings, [each.name]: event.target.value })}>
              <option value="">{each.start === undefined ? 'not given' : `default: ${String(each.start)}`}</option>
              {(each.kind === 'boolean' ? ['true', 'false'] : each.choices).map((choice) => <option key={choice}>{choice}</option>)}
            </select>
          ) : (
            <input value={settings[each.name] ?? ''} placeholder={each.start === undefined ? '' : String(each.start)} onChange={(event) => setSettings({ ...settings, [each.name]: event.target.value })} />
          )}
          <small className="muted">{each.doc}{protocol.secrets.includes(each.name) ? ' A secret: write ${NAME}, and set NAME in the environment of the host.' : ''}</small>
        </label>
      ))}
      {problem !== undefined && <p className="fail" role="alert">{problem}</p>}
      <div className="buttons">
        <button type="button" onClick={() => onClose()}>Cancel</button>
        <button className="primary" disabled={wrong !== undefined || endpoint === ''}>Add the link</button>
      </div>
    </form>
  );
}

/** Numbers may have a unit; the host reads it. */
function valueOf({ kind }: Protocol['settings'][number], text: string): Json {
  if (kind === 'boolean') {
    return text === 'true';
  }
  return (kind === 'real' || kind === 'integer') && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
