import type { Schemas } from '../../live/api';
import type { Json, MachineFile } from '../../shell/contract';

export type Protocol = Schemas['Protocol'];
export type Setting = Protocol['settings'][number];
type Link = NonNullable<MachineFile['links']>[string];

/** A link as it is typed; a setting that is not given has an empty text or none. */
export interface LinkDraft {
  readonly name: string;
  readonly endpoint: string;
  readonly settings: Readonly<Record<string, string>>;
}

export function draftOf(name: string, { endpoint, protocol: _, ...settings }: Link): LinkDraft {
  return { name, endpoint, settings: Object.fromEntries(Object.entries(settings).map(([each, value]) => [each, String(value)])) };
}

/** The link that was typed; of the one that it replaces it keeps what the protocol does not describe. */
export function linkOf({ endpoint, settings }: LinkDraft, protocol: Protocol, before?: Link): Link {
  const described = new Set(protocol.settings.map((each) => each.name));
  const kept = Object.entries(before ?? {}).filter(([each]) => !described.has(each));
  const given = protocol.settings.filter((each) => (settings[each.name] ?? '').trim() !== '').map((each) => [each.name, valueOf(each, settings[each.name]!.trim())]);
  return { ...Object.fromEntries([...kept, ...given]), protocol: protocol.id, endpoint: endpoint.trim() };
}

/** Numbers may have a unit; the host reads it. */
function valueOf({ kind }: Setting, text: string): Json {
  if (kind === 'boolean') {
    return text === 'true';
  }
  return (kind === 'real' || kind === 'integer') && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** What is wrong with each field, as a sentence; a setting has the key `settings.NAME`. */
export function wrongs(draft: LinkDraft, protocol: Protocol, taken: readonly string[]): Readonly<Record<string, string>> {
  const secrets = protocol.secrets.filter((each) => !isReference(draft.settings[each] ?? ''));
  return Object.fromEntries(Object.entries({
    name: wrongName(draft.name, taken),
    endpoint: wrongEndpoint(draft.endpoint.trim(), protocol.endpoint),
    ...Object.fromEntries(secrets.map((each) => [`settings.${each}`, `This is stored and exported with the machine, so no ${each} may stand here: write \${NAME}, and set NAME in the environment of the host before it starts.`])),
  }).filter((each): each is [string, string] => each[1] !== undefined));
}

function wrongName(name: string, taken: readonly string[]): string | undefined {
  if (taken.includes(name)) {
    return `There is a link “${name}” already.`;
  }
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? undefined : 'A name begins with a letter; letters, digits and underscores follow.';
}

const ENDPOINT = /^([a-z][a-z0-9+.-]*):\/\/(?:\[[0-9a-f:.%]+\]|[^\s:/?#[\]]+)(?::(\d{1,5}))?(?:\/\S*)?$/i;

/** The scheme is that of the protocol's example; a protocol whose example is no address of a host takes any text. */
function wrongEndpoint(endpoint: string, example: string): string | undefined {
  const like = `write it like ${example}.`;
  if (endpoint === '') {
    return `Where the controller is: ${like}`;
  }
  const scheme = ENDPOINT.exec(example)?.[1];
  const [, its, port = '1'] = ENDPOINT.exec(endpoint) ?? [];
  if (scheme === undefined || (its?.toLowerCase() === scheme.toLowerCase() && Number(port) >= 1 && Number(port) <= 65_535)) {
    return undefined;
  }
  return `“${endpoint}” is no endpoint: ${like}`;
}

/** Whether a secret is given as it may be, or not at all. */
const isReference = (text: string): boolean => /^(\$\{[A-Za-z_]\w*\})?$/.test(text.trim());

/** Whether what is typed into the field of a secret may become a reference; everything else is masked. */
export const isReferenceSoFar = (text: string): boolean => /^(\$(\{\w*\}?)?)?$/.test(text);
