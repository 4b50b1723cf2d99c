/** What is looked for by names, and below which node. */
export interface MatchQuery {
  readonly pattern: string;
  readonly node: string;
  readonly ports: string;
}

/** What is missing before a controller may be asked, for each field that lacks something. */
export function incomplete({ pattern, node }: MatchQuery): Partial<MatchQuery> {
  const unknown = pattern.match(/\{[^{}]*\}?/g)?.find((each) => !/^\{(component|port|label)\}$/.test(each));
  const wrong = unknown !== undefined
    ? `“${unknown}” is no part of a name: write {component}, {port} or {label}.`
    : /\{(port|label)\}/.test(pattern) ? undefined : 'Write {port} or {label} in it: else all ports would have the same tag.';
  return {
    ...(wrong !== undefined && { pattern: wrong }),
    ...(node.trim() === '' && { node: 'Choose a branch: its button “By names …” in the tree fills this in.' }),
  };
}
