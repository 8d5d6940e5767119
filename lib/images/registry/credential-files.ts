import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { RegistryError } from './registry-error';

/** The part of Docker's and Podman's files that is about registries. */
export interface CredentialFile {
  readonly file: string;
  /** By host, or by host and path; the values are what the client stored. */
  readonly auths: Readonly<Record<string, StoredCredentials>>;
  /** Program by host. */
  readonly credHelpers: Readonly<Record<string, string>>;
  /** Program for every host. */
  readonly credsStore?: string;
}

/** One entry of `auths`. */
export interface StoredCredentials {
  /** Base64 of `user:password`. */
  readonly auth?: string;
  readonly identitytoken?: string;
}

/**
 * The files that exist, in the order in which they are asked.
 *
 * @see https://github.com/containers/image/blob/main/docs/containers-auth.json.5.md
 */
export function credentialFiles(variables: NodeJS.ProcessEnv): CredentialFile[] {
  const home = variables.HOME ?? homedir();
  const places = variables.REGISTRY_AUTH_FILE
    ? [variables.REGISTRY_AUTH_FILE]
    : [
        variables.XDG_RUNTIME_DIR && path.join(variables.XDG_RUNTIME_DIR, 'containers/auth.json'),
        path.join(variables.XDG_CONFIG_HOME || path.join(home, '.config'), 'containers/auth.json'),
        path.join(variables.DOCKER_CONFIG || path.join(home, '.docker'), 'config.json'),
      ];
  return places.flatMap((file) => (file ? (readCredentialFile(file) ?? []) : []));
}

function readCredentialFile(file: string): CredentialFile | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  const content = json(text);
  if (content === undefined) throw new RegistryError(`${file}: is not JSON; log in again, or repair it`);
  const { auths, credHelpers, credsStore } = content as Partial<CredentialFile>;
  return { file, auths: auths ?? {}, credHelpers: credHelpers ?? {}, credsStore };
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new RegistryError(`${file}: cannot be read (${code})`);
  }
}

function json(text: string): object | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return typeof content === 'object' && content !== null ? content : undefined;
  } catch {
    return undefined;
  }
}
