import type { Challenge } from './challenge';
import type { Credentials } from './credentials';
import { send } from './http';
import { requireSecure } from './origin';
import { RegistryError } from './registry-error';

/** What an answer to a challenge is made from. */
export interface AuthorizeProps {
  readonly challenge: Challenge;
  /** `ghcr.io`, for messages. */
  readonly registry: string;
  readonly repository: string;
  readonly credentials?: Credentials;
  /** Seconds. */
  readonly timeout: number;
}

/** The `Authorization` header that answers the challenge. */
export async function authorize(props: AuthorizeProps): Promise<string> {
  const { challenge, credentials, registry } = props;
  if (challenge.scheme === 'bearer') return `Bearer ${await bearerToken(props)}`;
  if (credentials?.password === undefined) throw new RegistryError(needsLogin(registry));
  return basic(credentials);
}

/** What to do where a registry wants a login. */
export function needsLogin(registry: string): string {
  return `${registry} wants credentials: docker login ${registry}`;
}

/** Why a login was not enough. */
export function refusedLogin(registry: string, { user, source }: Credentials): string {
  return `${registry} refuses "${user}" of ${source}: log in again, or ask for the right to read`;
}

/** @see https://distribution.github.io/distribution/spec/auth/token/ */
async function bearerToken(props: AuthorizeProps): Promise<string> {
  const { registry, credentials, timeout, challenge } = props;
  const { realm = '' } = challenge.parameters;
  if (!URL.canParse(realm)) throw new RegistryError(`${registry} names no place to get a token from`);
  const url = requireSecure(new URL(realm));
  const response =
    credentials?.identityToken === undefined
      ? await send(withQuery(url, questions(props)), { headers: basicHeader(credentials), timeout })
      : await send(url, exchange(credentials.identityToken, props));
  if (response.status === 401 || response.status === 403) {
    throw new RegistryError(credentials ? refusedLogin(registry, credentials) : needsLogin(registry));
  }
  if (!response.ok) throw new RegistryError(`${url.host} gives no token (${response.status})`);
  return tokenOf(await response.text(), url.host);
}

function questions({ challenge, repository }: AuthorizeProps): Record<string, string> {
  const { service, scope = `repository:${repository}:pull` } = challenge.parameters;
  return { ...(service === undefined ? {} : { service }), scope };
}

function withQuery(url: URL, parameters: Readonly<Record<string, string>>): URL {
  const asked = new URL(url);
  for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
  return asked;
}

/** @see https://distribution.github.io/distribution/spec/auth/oauth/ */
function exchange(identityToken: string, props: AuthorizeProps) {
  const fields = { grant_type: 'refresh_token', client_id: 'chainyard', refresh_token: identityToken };
  return {
    method: 'POST' as const,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...fields, ...questions(props) }).toString(),
    timeout: props.timeout,
  };
}

function basicHeader(credentials: Credentials | undefined): Record<string, string> {
  return credentials?.password === undefined ? {} : { authorization: basic(credentials) };
}

function basic({ user, password = '' }: Credentials): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function tokenOf(text: string, host: string): string {
  try {
    const { token, access_token } = JSON.parse(text);
    const given = token ?? access_token;
    if (typeof given === 'string' && /^[\x21-\x7e]+$/.test(given)) return given;
  } catch {
    // Not JSON: the same line as for JSON without a token.
  }
  throw new RegistryError(`${host} answers without a token`);
}
