import { parse } from 'yaml';
import { type ConfigFile, unknownKeys } from '../../../lib/programs/rollup/zk-stack/config/unknown-keys';
import { containerOf } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, type RollupInput, renderRollup } from './environment';

const folder = new EnvironmentFolder();
const celestia = {
  mode: 'validium',
  client: 'Celestia',
  namespace: '64656d6f',
  network: { from: 'endpoint', url: 'https://celestia.example.com:9443', chainId: 'mocha-4' },
} as const;
const laptop: RollupInput = {};
const cloud = onEks({ rollup: { prover: { kind: 'zk-stack' }, dataAvailability: celestia } });

interface Composed {
  readonly target: { readonly template: { readonly data: Readonly<Record<string, string>> } };
  readonly data: readonly { readonly secretKey: string; readonly remoteRef: { readonly key: string } }[];
}

/** Objects of a kind and name by their namespace. */
function byNamespace<K extends 'ConfigMap' | 'Secret' | 'ExternalSecret'>(input: RollupInput, kind: K, name: string) {
  const named = renderRollup(folder, input)
    .rendered.all(kind)
    .filter(({ metadata }) => metadata.name === name);
  return Object.fromEntries(named.map((object) => [object.metadata.namespace ?? '', object]));
}

const specOf = (input: RollupInput, name: string, namespace: string) =>
  byNamespace(input, 'ExternalSecret', name)[namespace] as unknown as { readonly spec: Composed };

const paths = ({ spec }: { readonly spec: Composed }) => spec.data.map(({ remoteRef }) => remoteRef.key);

describe('files of the configuration', () => {
  const files = (input: RollupInput) =>
    Object.fromEntries(
      Object.entries(byNamespace(input, 'ConfigMap', 'zk-stack')).map(([namespace, { data }]) => [
        namespace,
        Object.keys(data ?? {}),
      ]),
    );

  it('are in the namespaces of programs that read them, and provers know nothing of the chain', () => {
    const server = ['contracts.yaml', 'general.yaml', 'genesis.yaml', 'wallets.yaml'];
    const withBucket = ['bucket-credentials', ...server];
    expect(files(laptop)).toEqual({ 'rollup-core': server, 'rollup-app': server });
    expect(files(cloud)).toEqual({
      'rollup-core': withBucket,
      'rollup-app': withBucket,
      'rollup-prover': ['bucket-credentials', 'general.yaml'],
    });
  });

  it('are the same file wherever they are', () => {
    const maps = Object.values(byNamespace(cloud, 'ConfigMap', 'zk-stack'));
    const texts = maps.map(({ data }) => data?.['general.yaml']);
    expect(new Set(texts).size).toBe(1);
  });

  it('roll the pods that read them', () => {
    const other = onEks({ ...cloud, rollup: { ...cloud.rollup, general: { mempool: { capacity: 7 } } } });
    const hash = (input: RollupInput) =>
      renderRollup(folder, input).rendered.one('StatefulSet', 'sequencer').spec?.template.metadata?.annotations;
    expect(Object.keys(hash(cloud) ?? {})).not.toEqual([]);
    expect(hash(cloud)).not.toEqual(hash(other));
  });
});

describe('secrets of a namespace', () => {
  it.each([
    ['rollup-core', ['database.server_url', 'database.prover_url', 'l1.l1_rpc_url', 'da_client.private_key']],
    ['rollup-app', ['database.server_url', 'l1.l1_rpc_url']],
    ['rollup-prover', ['database.prover_url']],
  ])('%s are those of what its roles call', (namespace, keys) => {
    const { template } = specOf(cloud, 'zk-stack', namespace).spec.target;
    const content = parse(template.data['secrets.yaml'] ?? '') as Readonly<Record<string, object>>;
    const found = Object.entries(content).flatMap(([section, values]) =>
      Object.keys(values).map((key) => `${section}.${key}`),
    );
    expect(found).toEqual(keys);
  });

  it('come from the paths of the contract', () => {
    expect(paths(specOf(cloud, 'zk-stack', 'rollup-core'))).toEqual(
      expect.arrayContaining(['/rollup/rollup-core/layer-1', '/rollup/rollup-core/data-availability']),
    );
    expect(paths(specOf(cloud, 'wallets', 'rollup-core'))).toEqual([
      '/rollup/rollup-core/wallets',
      '/rollup/rollup-core/wallets',
    ]);
  });

  it('have keys that the server knows, by the names of today or yesterday', () => {
    const texts = ['zk-stack', 'wallets'].flatMap((name) => [
      ...Object.values(byNamespace(laptop, 'Secret', name)).map(({ stringData }) => stringData),
      ...Object.keys(byNamespace(cloud, 'ExternalSecret', name)).map(
        (namespace) => specOf(cloud, name, namespace).spec.target.template.data,
      ),
    ]);
    const files = texts.flatMap((files) => Object.entries(files ?? {}));
    const found = files.flatMap(([file, text]) => [...unknownKeys(file as ConfigFile, parse(text))]);
    expect(found.filter(({ message }) => !message.startsWith('is an older name'))).toEqual([]);
    expect(files).toHaveLength(7);
  });
});

describe('wallets', () => {
  const mounting = (input: RollupInput) =>
    renderRollup(folder, input)
      .rendered.pods()
      .filter(({ volumes = [] }) => volumes.some(({ secret }) => secret?.secretName === 'wallets'))
      .map(({ serviceAccountName }) => serviceAccountName);

  it('are mounted by the role that signs alone', () => {
    expect(mounting(laptop)).toEqual(['rollup-node']);
    expect(mounting(cloud)).toEqual(['rollup-node']);
    expect(Object.keys(byNamespace(cloud, 'ExternalSecret', 'wallets'))).toEqual(['rollup-core']);
  });

  it('are private keys of their own, the same with every synthesis, where they may be thrown away', () => {
    const { 'rollup-core': made } = byNamespace(laptop, 'Secret', 'wallets');
    const content = parse(made?.stringData?.['wallets.yaml'] ?? '');
    expect(Object.keys(content)).toEqual(['operator', 'blob_operator', 'fee_account']);
    expect(content.operator?.private_key).toBe('0x6e04d1a2aa8d2d8d54f1e881c8ea38264bc5780ff6016942e35dac56c8f3e287');
    expect(content.blob_operator?.private_key).toMatch(/^0x[0-9a-f]{64}$/);
    expect(content.blob_operator).not.toEqual(content.operator);
  });
});

describe('arguments', () => {
  const argumentsOf = (kind: 'StatefulSet' | 'Deployment', name: string) =>
    containerOf(renderRollup(folder, cloud).rendered.pod(kind, name), name).args;

  it('of the server name all files, and other wallets where it signs', () => {
    const own = [
      '--config-path=/etc/zksync/general.yaml',
      '--secrets-path=/etc/zksync-secrets/secrets.yaml',
      '--contracts-config-path=/etc/zksync/contracts.yaml',
      '--genesis-path=/etc/zksync/genesis.yaml',
    ];
    expect(argumentsOf('StatefulSet', 'sequencer')).toEqual([
      '--components=state_keeper',
      ...own,
      '--wallets-path=/etc/zksync/wallets.yaml',
    ]);
    expect(argumentsOf('StatefulSet', 'rollup-node')).toContain('--wallets-path=/etc/zksync-wallets/wallets.yaml');
  });

  it('of provers and their coordinators name two', () => {
    const two = ['--config-path=/etc/zksync/general.yaml', '--secrets-path=/etc/zksync-secrets/secrets.yaml'];
    expect(argumentsOf('Deployment', 'prover-gateway')).toEqual(two);
    expect(argumentsOf('Deployment', 'compressor')?.slice(-2)).toEqual(two);
  });
});

it('tells what speaks against a client of data availability', () => {
  const image = 'example/zksync-server:32.0.0';
  const notes = (client: 'ObjectStore' | 'NoDA') =>
    renderRollup(folder, { rollup: { dataAvailability: { mode: 'validium', client }, core: { image } } }).notes;
  expect(notes('ObjectStore')).toContainEqual(
    expect.stringMatching(/^rollup-core: server 31.0.0 does not start with the client ObjectStore/),
  );
  expect(notes('NoDA')).not.toContainEqual(expect.stringContaining('ObjectStore'));
});
