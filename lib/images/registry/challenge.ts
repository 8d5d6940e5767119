/** What a registry asks for when it answers 401. */
export interface Challenge {
  readonly scheme: 'basic' | 'bearer';
  /** `realm`, `service`, `scope` and the like, by lower-case name. */
  readonly parameters: Readonly<Record<string, string>>;
}

const schemes: readonly string[] = ['bearer', 'basic'];

/** A scheme, or a parameter with a quoted or a bare value. */
const token = /(?<name>[A-Za-z][\w-]*)(?:\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^\s,"]+)))?/g;

/**
 * The strongest challenge of a `WWW-Authenticate` header that can be answered: a token before a password.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-www-authenticate
 */
export function parseChallenge(header: string): Challenge | undefined {
  const found: { scheme: string; parameters: Record<string, string> }[] = [];
  for (const { groups = {} } of header.matchAll(token)) {
    const { name = '', quoted, bare } = groups;
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (value === undefined) found.push({ scheme: name.toLowerCase(), parameters: {} });
    else Object.assign(found.at(-1)?.parameters ?? {}, { [name.toLowerCase()]: value });
  }
  const known = found.filter(({ scheme }) => schemes.includes(scheme));
  return known.sort((a, b) => schemes.indexOf(a.scheme) - schemes.indexOf(b.scheme))[0] as Challenge | undefined;
}
