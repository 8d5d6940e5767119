import { type CredentialFile, credentialFiles, type StoredCredentials } from './credential-files';
import { askHelper } from './credential-helper';

/** Who asks a registry: a user with a password, or the token that a login left behind. */
export interface Credentials {
  readonly user: string;
  readonly password?: string;
  /** Exchanged for a short-lived token. */
  readonly identityToken?: string;
  /** Where they were found, for messages. */
  readonly source: string;
}

/** User name with which helpers mark a secret as an identity token. */
const TOKEN_USER = '<token>';

/** What `docker login` calls Docker Hub. */
const hubServer = 'https://index.docker.io/v1/';

/**
 * Credentials for a repository from where `docker login` and `podman login` leave them.
 *
 * @returns undefined when there are none; many registries serve public images without
 */
export async function findCredentials(
  registry: string,
  repository: string,
  variables: NodeJS.ProcessEnv,
): Promise<Credentials | undefined> {
  for (const file of credentialFiles(variables)) {
    const found = (await fromHelper(file, registry, variables)) ?? fromAuths(file, registry, repository);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function fromHelper(
  { credHelpers, credsStore }: CredentialFile,
  registry: string,
  variables: NodeJS.ProcessEnv,
): Promise<Credentials | undefined> {
  const server = registry === 'docker.io' ? hubServer : registry;
  const helper = credHelpers[registry] ?? credHelpers[server] ?? credsStore;
  if (helper === undefined || helper === '') return undefined;
  const answer = await askHelper(helper, server, variables);
  if (answer === undefined) return undefined;
  const source = `docker-credential-${helper}`;
  const { user, secret } = answer;
  return user === TOKEN_USER ? { user, identityToken: secret, source } : { user, password: secret, source };
}

function fromAuths({ auths, file }: CredentialFile, registry: string, repository: string): Credentials | undefined {
  for (const key of keysOf(registry, repository)) {
    const credentials = stored(auths[key], file);
    if (credentials !== undefined) return credentials;
  }
  return undefined;
}

/** Keys under which clients store a login, the most specific first. */
function keysOf(registry: string, repository: string): string[] {
  const parts = repository.split('/');
  const paths = parts.map((_, index) => `${registry}/${parts.slice(0, parts.length - index).join('/')}`);
  const hub = registry === 'docker.io' ? [hubServer, 'index.docker.io'] : [];
  return [...paths, registry, ...hub, `https://${registry}`, `https://${registry}/v1/`, `https://${registry}/v2/`];
}

function stored(entry: StoredCredentials | undefined, source: string): Credentials | undefined {
  if (entry === undefined) return undefined;
  const [user = '', ...password] = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .split(':');
  if (entry.identitytoken) return { user, identityToken: entry.identitytoken, source };
  return user === '' ? undefined : { user, password: password.join(':'), source };
}
