import { requireSecure } from './origin';
import { RegistryError } from './registry-error';

/** Seconds until a registry is given up. */
export const defaultTimeout = 30;

/** Redirects followed: registries send manifests to a regional host or to a store. */
const mostRedirects = 5;

const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** A request as the registry's API takes it. */
export interface Request {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Seconds. */
  readonly timeout: number;
}

/** Sends a request; it follows redirects over encrypted connections only, and takes no password to another host. */
export async function send(address: string | URL, request: Request): Promise<Response> {
  const signal = AbortSignal.timeout(request.timeout * 1000);
  let url = requireSecure(new URL(address));
  let { headers = {} } = request;
  for (let followed = 0; followed <= mostRedirects; followed++) {
    const response = await attempt(url, { ...request, headers }, signal);
    const location = response.headers.get('location');
    if (!redirects.includes(response.status) || location === null) return response;
    const next = requireSecure(new URL(location, url));
    if (next.origin !== url.origin) headers = withoutAuthorization(headers);
    url = next;
  }
  throw new RegistryError(`more than ${mostRedirects} redirects, the last one to ${url.host}`);
}

async function attempt(url: URL, { method, headers, body, timeout }: Request, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { method, headers, body, redirect: 'manual', signal });
  } catch (error) {
    throw new RegistryError(failure(url, error, timeout));
  }
}

function withoutAuthorization(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization'));
}

/** Why nothing came back, in words, by the code that Node gives. */
const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host; is the name right, and is there a network?',
  EAI_AGAIN: 'the name cannot be resolved now; is there a network?',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
  ENETUNREACH: 'no route to it; is there a network?',
  EHOSTUNREACH: 'no route to it; is there a network?',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS; plain HTTP is for loopback only',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS; plain HTTP is for loopback only',
};

const untrusted = /SELF_SIGNED|UNABLE_TO|CERT_UNTRUSTED|SIGNATURE/;

/** Says why a request did not come back. */
export function failure(url: URL, error: unknown, timeout: number): string {
  const chain = causes(error);
  if (chain.some(({ name }) => name === 'TimeoutError')) return `${url.host}: no answer within ${timeout} s`;
  const code = chain.find((cause) => typeof cause.code === 'string')?.code ?? '';
  if (untrusted.test(code)) {
    return `${url.host}: its certificate is not trusted (${code}); name the authority's file in NODE_EXTRA_CA_CERTS`;
  }
  return `${url.host}: ${reasons[code] ?? `the request failed (${code || chain.at(-1)?.message})`}`;
}

interface Cause {
  readonly name?: string;
  readonly message?: string;
  readonly code?: string;
  readonly cause?: unknown;
  /** What went wrong with each address of a name. */
  readonly errors?: readonly unknown[];
}

/** `fetch` wraps what happened in an error that says nothing: from the outside in. */
function causes(error: unknown): Cause[] {
  if (typeof error !== 'object' || error === null) return [];
  const cause: Cause = error;
  return [cause, ...causes(cause.cause ?? cause.errors?.[0])];
}
