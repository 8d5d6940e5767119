import { createHash } from 'node:crypto';
import { isDigest } from '../../k8s/image-reference';
import type { ImageReference } from '../reference';
import { authorize, needsLogin, refusedLogin } from './authorize';
import { parseChallenge } from './challenge';
import { type Credentials, findCredentials } from './credentials';
import { defaultTimeout, failure, send } from './http';
import { apiOrigin } from './origin';
import { RegistryError } from './registry-error';

/** How a registry is asked. */
export interface RegistryOptions {
  /** Environment variables that say where credentials are. @default the process's own */
  readonly variables?: NodeJS.ProcessEnv;
  /** Seconds until a registry is given up. @default 30 */
  readonly timeout?: number;
}

/** An index over platforms first: its digest serves machines of every kind. */
const manifestTypes: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** The largest manifest that registries must take, in bytes. */
const largestManifest = 4 * 2 ** 20;

/**
 * Digest of the image's manifest, of its index where it has one: hashed here, not believed.
 *
 * @throws RegistryError when the registry does not give the manifest
 */
export async function manifestDigest(image: ImageReference, options: RegistryOptions = {}): Promise<string> {
  const response = await request(image, 'GET', options);
  const body = await readBody(response, options.timeout ?? defaultTimeout);
  const digest = `sha256:${createHash('sha256').update(body).digest('hex')}`;
  const claimed = response.headers.get('docker-content-digest');
  if (claimed !== null && isDigest(claimed) && claimed !== digest) {
    throw new RegistryError(`${image.registry} says ${claimed}, but what it sent is ${digest}`);
  }
  return digest;
}

/** What the registry says the digest is; asking costs nothing of a download allowance. */
export async function claimedDigest(image: ImageReference, options: RegistryOptions = {}): Promise<string> {
  const response = await request(image, 'HEAD', options);
  const claimed = response.headers.get('docker-content-digest');
  return claimed !== null && isDigest(claimed) ? claimed : manifestDigest(image, options);
}

async function request(
  image: ImageReference,
  method: 'GET' | 'HEAD',
  { variables = process.env, timeout = defaultTimeout }: RegistryOptions,
): Promise<Response> {
  const { registry, repository, tag, digest } = image;
  const url = `${apiOrigin(registry)}/v2/${repository}/manifests/${tag ?? digest}`;
  const headers = { accept: manifestTypes.join(', ') };
  const anonymous = await send(url, { method, headers, timeout });
  if (anonymous.status !== 401) return accepted(anonymous, image);
  const challenge = parseChallenge(anonymous.headers.get('www-authenticate') ?? '');
  await anonymous.body?.cancel();
  if (challenge === undefined) throw new RegistryError(`${registry} wants a login of a kind that is not supported`);
  const credentials = await findCredentials(registry, repository, variables);
  const authorization = await authorize({ challenge, registry, repository, credentials, timeout });
  return accepted(await send(url, { method, headers: { ...headers, authorization }, timeout }), image, credentials);
}

function accepted(response: Response, image: ImageReference, credentials?: Credentials): Response {
  const { registry } = image;
  if (!response.ok) throw new RegistryError(refusal(response, image, credentials));
  const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? 'nothing';
  if (manifestTypes.includes(type)) return response;
  throw new RegistryError(`${registry} answers with ${type}, which is no image manifest of today`);
}

function refusal({ status, headers }: Response, image: ImageReference, credentials?: Credentials): string {
  const { registry, repository, tag, digest } = image;
  const reset = headers.get('retry-after');
  if (status === 401 || status === 403) return credentials ? refusedLogin(registry, credentials) : needsLogin(registry);
  if (status === 404) return `${registry} has no "${tag ?? digest}" of ${repository}`;
  if (status === 429) return `${registry} was asked too often: wait${reset === null ? '' : ` ${reset} s`}, or log in`;
  return `${registry} answers ${status}${status >= 500 ? ': try again later' : ''}`;
}

async function readBody(response: Response, timeout: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > largestManifest) break;
      parts.push(part);
    }
  } catch (error) {
    throw new RegistryError(failure(new URL(response.url), error, timeout));
  }
  if (size > largestManifest) throw new RegistryError('the manifest is larger than 4 MiB');
  return Buffer.concat(parts);
}
