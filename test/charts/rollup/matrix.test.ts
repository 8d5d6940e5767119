import { renderEnvironment } from '../../../charts/render';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { InputError } from '../../../lib/errors';
import { type ProviderName, providerNames } from '../../../lib/providers/names';
import { Rendered } from '../../lib/workloads/rendered';
import { EnvironmentFolder } from '../environment-folder';
import { onEks, type RollupInput, rollupEnvironment } from './environment';

type Section = NonNullable<EnvironmentInput['rollup']>;

const folder = new EnvironmentFolder();

const address = `0x${'1'.repeat(40)}`;

const toCelestia = { mode: 'validium', client: 'Celestia', namespace: '64656d6f' } as const;

/** Every place that the data of batches may go to. */
const dataAvailability: Readonly<Record<string, Section['dataAvailability']>> = {
  rollup: { mode: 'rollup' },
  NoDA: { mode: 'validium', client: 'NoDA' },
  'Avail by a node': {
    mode: 'validium',
    client: 'Avail',
    bridge: 'https://bridge.example.com',
    through: { by: 'node', url: 'wss://avail.example.com/ws', appId: 1 },
  },
  'Avail by a relay': {
    mode: 'validium',
    client: 'Avail',
    bridge: 'https://bridge.example.com',
    through: { by: 'gas-relay', url: 'https://relay.example.com' },
  },
  'Celestia of the environment': { ...toCelestia, network: { from: 'celestia', node: 'full-0' } },
  'Celestia elsewhere': {
    ...toCelestia,
    network: { from: 'endpoint', url: 'https://celestia.example.com', chainId: 'mocha-4' },
  },
  Eigen: {
    mode: 'validium',
    client: 'Eigen',
    disperser: 'https://disperser.example.com',
    certVerifierRouter: address,
    operatorStateRetriever: address,
    registryCoordinator: address,
  },
  ObjectStore: { mode: 'validium', client: 'ObjectStore' },
};

const sources: readonly Section['data']['from'][] = ['managed', 'in-cluster'];
const provers: readonly Section['prover']['kind'][] = ['none', 'zk-stack', 'sp1-cluster'];

/** One way to run a rollup. */
interface Combination {
  readonly availability: string;
  readonly from: Section['data']['from'];
  readonly kind: Section['prover']['kind'];
  readonly provider: ProviderName;
}

const combinations: readonly Combination[] = Object.keys(dataAvailability).flatMap((availability) =>
  sources.flatMap((from) =>
    provers.flatMap((kind) => providerNames.map((provider) => ({ availability, from, kind, provider }))),
  ),
);

/** Beginnings of what refuses a combination, where it is one that cannot work. */
function refusedBy({ from, kind, provider }: Combination): readonly string[] {
  return [
    ...(from === 'managed' && provider !== 'eks'
      ? ['rollup.data.from: "managed"', 'rollup.prover.artifacts: "bucket"']
      : []),
    ...(kind === 'zk-stack' && provider !== 'eks'
      ? ['rollup.objectStore.kind: "volume"', 'rollup.prover.setupKeys.from: "bucket"']
      : []),
  ];
}

/** What proves, with what it cannot do without. */
function prover({ kind, from }: Combination): Section['prover'] {
  return kind === 'sp1-cluster' ? { kind, artifacts: from === 'managed' ? 'bucket' : 'cache' } : { kind };
}

/** A Celestia network of the environment that takes blobs of a rollup. */
const network: NonNullable<EnvironmentInput['celestia']> = {
  network: 'local',
  genesis: { policy: 'fresh' },
  clients: [{ namespace: 'rollup-core', labels: { 'chainyard.io/data-availability': 'caller' } }],
};

/** A pool that everything fits on. */
const pool = { minimum: 1, maximum: 8, size: { cpu: '64', memory: '512Gi' } };

const gpuPool = {
  ...pool,
  size: { ...pool.size, gpus: 8 },
  taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' as const }],
};

/** What clusters have that no app of ours makes. */
const elsewhere = {
  nodePools: { app: pool, core: pool, compute: pool, chain: pool, prover: gpuPool },
  secrets: { store: 'vault' },
  operators: ['external-secrets'],
  external: ['StorageClass/shared'],
} satisfies Partial<EnvironmentInput>;

/** What each provider's cluster has, so that nothing but the combination can be refused. */
const clusters: Readonly<Record<ProviderName, RollupInput>> = {
  kind: { fields: { nodePools: elsewhere.nodePools } },
  eks: withRoom(onEks()),
  spot: { fields: { ...elsewhere, provider: 'spot', ethereum: undefined }, rollup: settlingElsewhere() },
  aks: { fields: { ...elsewhere, provider: 'aks', ethereum: undefined }, rollup: settlingElsewhere() },
};

/** SP1's nodes have more memory than the machines of other tests. */
function withRoom(input: RollupInput): RollupInput {
  const large = { instanceTypes: ['r7i.4xlarge'], maximum: 8 };
  const nodePools = { ...input.fields?.nodePools, app: large, core: large, compute: large, chain: large };
  return { ...input, fields: { ...input.fields, nodePools } };
}

function settlingElsewhere(): Partial<Section> {
  return {
    layer1: { network: 'sepolia', node: { from: 'endpoint' } },
    objectStore: { kind: 'volume', storageClass: 'shared' },
  };
}

function input(combination: Combination): EnvironmentInput {
  const { availability, from, provider } = combination;
  const { fields, rollup } = clusters[provider];
  const kept = { reason: 'this is a test' };
  const data: Section['data'] = from === 'managed' || provider === 'kind' ? { from } : { from, kept };
  const celestia = availability === 'Celestia of the environment' ? { celestia: network } : {};
  // No server of the version that is the default starts with this client.
  const server = availability === 'ObjectStore' ? { core: { image: 'example/zksync-server:32.0.0' } } : {};
  return rollupEnvironment({
    fields: { ...fields, ...celestia },
    rollup: {
      ...rollup,
      ...server,
      data,
      prover: prover(combination),
      dataAvailability: dataAvailability[availability],
    },
  });
}

/** Lines of what refuses an environment, and what it renders where nothing does. */
function attempt(environment: EnvironmentInput): { readonly lines: readonly string[]; readonly rendered?: Rendered } {
  try {
    const { objects } = renderEnvironment(folder.load('rollup', environment), (image) => image);
    return { lines: [], rendered: new Rendered(objects) };
  } catch (error) {
    if (error instanceof InputError) return { lines: error.lines };
    throw error;
  }
}

/** Workloads of a rendered environment, by kind and namespace and name. */
const workloadsOf = (rendered: Rendered): readonly string[] =>
  rendered.objects
    .filter(({ kind }) => kind === 'StatefulSet' || kind === 'Deployment')
    .map(({ metadata: { namespace, name } }) => `${namespace}/${name}`);

describe('every combination of data availability, data, provers and provider', () => {
  beforeAll(() => folder.identify('rollup'));

  const counted = { rendered: 0, refused: 0 };
  afterAll(() => {
    process.stdout.write(
      `${combinations.length} combinations of rollups: ${counted.rendered} rendered and checked, ${counted.refused} refused\n`,
    );
  });

  it.each(combinations)('$availability, $from, $kind, $provider', (combination) => {
    const { lines, rendered } = attempt(input(combination));
    const expected = refusedBy(combination);
    if (rendered === undefined) {
      counted.refused += 1;
      expect(lines.filter((line) => !expected.some((part) => line.includes(part)))).toEqual([]);
      expect(expected.length).toBeGreaterThan(0);
      return;
    }
    counted.rendered += 1;
    expect(expected).toEqual([]);
    const workloads = workloadsOf(rendered);
    const { availability, from, kind } = combination;
    expect(workloads.includes('rollup-core/da-connector')).toBe(availability !== 'rollup');
    expect(workloads.includes('rollup-data/postgresql')).toBe(from === 'in-cluster');
    expect(workloads.includes('rollup-prover/circuit-prover')).toBe(kind === 'zk-stack');
    expect(workloads.includes('rollup-prover/gpu-node')).toBe(kind === 'sp1-cluster');
  });
});
