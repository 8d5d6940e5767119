import { storedSecrets } from '../../../lib/contract/stored-secrets';
import { environment, objectsOf } from '../../charts/environments';
import { cloudNames, cloudOf } from '../stacks';

interface RemoteReference {
  readonly remoteRef: { readonly key: string; readonly property?: string };
  /** Another store than that of secrets: the one of parameters. */
  readonly sourceRef?: object;
}

/** What the External Secrets of an environment read, as `<path>` or `<path> <key>`. */
function readFromStore(name: string): string[] {
  const data = objectsOf(name)
    .all('ExternalSecret')
    .flatMap(({ spec }) => (spec as { readonly data: readonly RemoteReference[] }).data);
  const secrets = data.filter(({ sourceRef }) => sourceRef === undefined);
  return [
    ...new Set(secrets.map(({ remoteRef: { key, property } }) => [key, property].filter(Boolean).join(' '))),
  ].sort();
}

/** What the stack of an environment makes for them, likewise; a gateway is told by a person what it counts with. */
const madeForClusters = (name: string): string[] =>
  storedSecrets(environment(name))
    .filter(({ path }) => !path.startsWith('/offline.') && !path.startsWith(`/${name}/platform/cache-`))
    .flatMap(({ path, keys }) => (keys.length === 0 ? [path] : keys.map((key) => `${path} ${key}`)))
    .sort();

describe('secrets of the cloud and of the charts', () => {
  it.each(cloudNames)('of %s are the same, both ways', (name) => {
    expect(madeForClusters(name)).toEqual(readFromStore(name));
  });

  it('are compared where there are some', () => {
    expect(cloudNames.filter((name) => readFromStore(name).length > 0)).toEqual([
      'devnet',
      'perpetual-prod',
      'production',
      'rc0',
      'rc1',
      'staging',
    ]);
  });

  it.each(cloudNames)('of %s are named once, below its own name', (name) => {
    const paths = storedSecrets(environment(name)).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths) expect(path).toMatch(new RegExp(`^/(offline\\.)?${name}/`));
  });
});

describe('keys of operators', () => {
  it('are made where no cluster reads them', () => {
    const offline = storedSecrets(environment('rc0')).filter(({ path }) => path.startsWith('/offline.'));
    expect(offline.map(({ path }) => path)).toEqual([
      '/offline.rc0/celestia/operator-0',
      '/offline.rc0/celestia/operator-1',
    ]);
    for (const name of cloudNames) expect(readFromStore(name).join()).not.toContain('offline');
  });

  it('have their place also where the cluster reads no store', () => {
    const paths = storedSecrets(cloudOf('rc0', { operators: [] })).map(({ path }) => path);
    expect(paths).toEqual(['/offline.rc0/celestia/operator-0', '/offline.rc0/celestia/operator-1']);
  });
});

describe('the secret that opens a registry', () => {
  const registryOf = (server: string) =>
    storedSecrets(cloudOf('perpetual-prod', { registry: { server } })).filter(({ origin }) => origin === 'person');

  it('is made where an image comes from it', () => {
    expect(registryOf('ghcr.io')).toMatchObject([{ path: '/perpetual-prod/platform/registry', keys: [] }]);
  });

  it('is not made where none does', () => {
    expect(registryOf('registry.example.com')).toEqual([]);
  });
});

describe('no secret is made', () => {
  it('where the environment names a store of its own', () => {
    expect(storedSecrets(cloudOf('rc0', { secrets: { store: 'vault' } }))).toEqual([]);
  });

  it('where no stack could make it', () => {
    expect(storedSecrets({ ...environment('rc0'), aws: undefined })).toEqual([]);
  });
});
