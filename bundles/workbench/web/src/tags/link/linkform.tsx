import { useState, type FormEvent, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Await, useLoaded } from '../../live/loaded';
import type { MachineDocument } from '../../shell/contract';
import { useWorkbench } from '../../shell/react';
import { draftOf, isReferenceSoFar, linkOf, wrongs, type LinkDraft, type Protocol, type Setting } from './linkdraft';

interface Props {
  readonly document: MachineDocument;
  /** The link that is edited; absent for a new one. */
  readonly name?: string;
  readonly onClose: (done?: string) => void;
}

/** A link, new or as it is; every field is one that the protocol describes. */
export function LinkForm(props: Props) {
  const { rest } = useWorkbench();
  const loaded = useLoaded(async (signal) => (await rest.get<{ readonly items: readonly Protocol[] }>('/protocols', { signal })).items, [], ['extension']);
  const wanted = props.document.file.links?.[props.name ?? '']?.protocol;
  return (
    <Await loaded={loaded} what="the protocols">
      {(protocols) => protocols.some(({ id }) => wanted === undefined || id === wanted)
        ? <Form {...props} protocols={protocols} />
        : <div className="empty"><p>{wanted === undefined ? 'No protocol is installed.' : `The protocol ${wanted} is not installed.`} A protocol is an extension.</p><button onClick={() => props.onClose()}>Back</button></div>}
    </Await>
  );
}

function Form({ document, name, protocols, onClose }: Props & { readonly protocols: readonly Protocol[] }) {
  const { machine } = useWorkbench();
  const links = document.file.links ?? {};
  const before = name === undefined ? undefined : links[name];
  const taken = Object.keys(links).filter((each) => each !== name);
  const [id, setId] = useState(before?.protocol ?? protocols[0]!.id);
  const [draft, setDraft] = useState<LinkDraft>(() => name !== undefined && before !== undefined
    ? draftOf(name, before)
    : { name: ['plc', 'plc2', 'plc3'].find((each) => !taken.includes(each)) ?? '', endpoint: '', settings: {} });
  const protocol = protocols.find((each) => each.id === id)!;
  const wrong = wrongs(draft, protocol, taken);
  /** Fields that were left once: what is still being typed is not blamed. */
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set(name === undefined ? [] : Object.keys(wrong)));
  const [problem, setProblem] = useState<string>();
  const told = (field: string) => (left.has(field) ? wrong[field] : undefined);
  const leave = (...fields: readonly string[]) => setLeft(new Set([...left, ...fields]));

  async function store(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (Object.keys(wrong).length > 0) {
      flushSync(() => leave(...Object.keys(wrong)));
      event.currentTarget.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    try {
      await machine.edit(`${name === undefined ? 'Add' : 'Edit'} link ${draft.name}`, [{ set_link: draft.name, to: linkOf(draft, protocol, before) }]);
      onClose(draft.name);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
  }
  return (
    <form className="linkform" noValidate onSubmit={(event) => void store(event)}>
      <h1>{name === undefined ? `New link of ${document.name}` : `Link ${name} of ${document.name}`}</h1>
      <label>
        <span>Protocol</span>
        <select value={id} disabled={name !== undefined} onChange={(event) => setId(event.target.value)}>
          {protocols.map((each) => <option key={each.id} value={each.id}>{each.name}</option>)}
        </select>
        <small className="muted">{protocol.doc}</small>
      </label>
      <label>
        <span>Name</span>
        <input value={draft.name} readOnly={name !== undefined} aria-invalid={told('name') !== undefined} onBlur={() => leave('name')} onChange={(event) => setDraft({ ...draft, name: event.target.value })} />
        <Hint wrong={told('name')}>what bindings call it</Hint>
      </label>
      <label>
        <span>Endpoint</span>
        <input autoFocus value={draft.endpoint} placeholder={protocol.endpoint} aria-invalid={told('endpoint') !== undefined} onBlur={() => draft.endpoint !== '' && leave('endpoint')} onChange={(event) => setDraft({ ...draft, endpoint: event.target.value })} />
        <Hint wrong={told('endpoint')}>for example {protocol.endpoint}</Hint>
      </label>
      {protocol.settings.map((each) => (
        <SettingField
          key={each.name}
          setting={each}
          secret={protocol.secrets.includes(each.name) ? `\${${`${draft.name}_${each.name}`.toUpperCase()}}` : undefined}
          value={draft.settings[each.name] ?? ''}
          wrong={told(`settings.${each.name}`)}
          onLeave={() => leave(`settings.${each.name}`)}
          onChange={(value) => setDraft({ ...draft, settings: { ...draft.settings, [each.name]: value } })}
        />
      ))}
      {problem !== undefined && <p className="fail" role="alert">{problem}</p>}
      <div className="buttons">
        <button type="button" onClick={() => onClose()}>Cancel</button>
        <button className="primary">{name === undefined ? 'Add the link' : 'Change the link'}</button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly setting: Setting;
  /** How a reference to it may look; absent where it is no secret. */
  readonly secret: string | undefined;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly onLeave: () => void;
  readonly onChange: (value: string) => void;
}

function SettingField({ setting, secret, value, wrong, onLeave, onChange }: FieldProps) {
  const { name, kind, choices, start, doc } = setting;
  return (
    <label>
      <span>{name}</span>
      {choices.length > 0 || kind === 'boolean' ? (
        <select value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{start === undefined ? 'not given' : `default: ${String(start)}`}</option>
          {(kind === 'boolean' ? ['true', 'false'] : choices).map((choice) => <option key={choice}>{choice}</option>)}
        </select>
      ) : (
        <input
          type={secret === undefined || isReferenceSoFar(value) ? 'text' : 'password'}
          autoComplete="off"
          value={value}
          placeholder={secret ?? (start === undefined ? '' : String(start))}
          aria-invalid={wrong !== undefined}
          onBlur={onLeave}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Hint wrong={wrong}>{doc}{secret !== undefined && `; as a reference, such as ${secret}, to a variable that is set in the environment of the host`}</Hint>
    </label>
  );
}

function Hint({ wrong, children }: { readonly wrong: string | undefined; readonly children: ReactNode }) {
  return wrong === undefined ? <small className="muted">{children}</small> : <small className="fail" role="alert">{wrong}</small>;
}
