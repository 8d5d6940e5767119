import { renderCharts } from '../../../charts/render-charts';
import type { EnvironmentInput } from '../../../lib/environment/schema';
import { sampleChain } from '../../lib/programs/rollup/sample-chain';
import { Rendered } from '../../lib/workloads/rendered';
import type { EnvironmentFolder } from '../environment-folder';

type Section = NonNullable<EnvironmentInput['rollup']>;

/** What a test says of a rollup, and of the environment around it. */
export interface RollupInput {
  readonly rollup?: Partial<Section>;
  readonly fields?: Partial<EnvironmentInput>;
}

/** A rollup on a bare cluster with its own stores, proved by nobody, that settles on a chain for developers. */
export const rollupEnvironment = ({ rollup, fields }: RollupInput = {}): EnvironmentInput => ({
  name: 'rollup',
  provider: 'kind',
  kubernetes: { version: '1.36' },
  ethereum: {
    network: 'dev',
    clients: ['rollup-core', 'rollup-app'].map((namespace) => ({
      namespace,
      labels: { 'chainyard.io/layer-1': 'caller' },
    })),
  },
  ...fields,
  rollup: {
    name: 'demo',
    chain: sampleChain,
    layer1: { network: 'dev', node: { from: 'developer-chain' } },
    dataAvailability: { mode: 'rollup' },
    data: { from: 'in-cluster' },
    objectStore: { kind: 'volume' },
    prover: { kind: 'none' },
    ...rollup,
  },
});

const gpuTaint = { key: 'nvidia.com/gpu', effect: 'NoSchedule' } as const;

/** On EKS with the stores and the bucket of the environment, and layer 1 elsewhere. */
export const onEks = ({ rollup, fields }: RollupInput = {}): RollupInput => ({
  fields: {
    provider: 'eks',
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b'],
    operators: [
      'external-secrets',
      'aws-load-balancer-controller',
      'gateway-api',
      'envoy-gateway',
      'keda',
      'cluster-autoscaler',
    ],
    nodePools: {
      ...Object.fromEntries(
        ['app', 'core', 'compute'].map((name) => [name, { instanceTypes: ['m7i.4xlarge'], maximum: 8 }]),
      ),
      prover: { instanceTypes: ['g6e.4xlarge'], minimum: 0, maximum: 8, taints: [gpuTaint] },
    },
    aws: {
      cluster: { access: [{ role: 'engineers', policy: 'cluster-admin' }] },
      database: { class: 'db.r7g.xlarge' },
      cache: {},
      buckets: { proofs: { name: 'example-proofs' }, 'setup-keys': { name: 'example-setup-keys' } },
    },
    ethereum: undefined,
    ...fields,
  },
  rollup: {
    layer1: { network: 'sepolia', node: { from: 'endpoint' } },
    data: { from: 'managed' },
    objectStore: { kind: 'bucket' },
    ...rollup,
  },
});

/** A validium whose data goes nowhere. */
export const noData = { dataAvailability: { mode: 'validium', client: 'NoDA' } } as const satisfies Partial<Section>;

/** Every role of the chain, with provers that are coordinated there. */
export const everyRole: RollupInput = onEks({ rollup: { ...noData, prover: { kind: 'zk-stack' } } });

/** What a rollup renders. */
export interface RollupRendering {
  readonly rendered: Rendered;
  readonly notes: readonly string[];
  /** What a person must make first, by `Kind/namespace/name`. */
  readonly expected: ReadonlyMap<string, string>;
}

const renderings = new Map<string, RollupRendering>();

/** What such an environment renders, once; no policy rule has seen it. */
export function renderRollup(folder: EnvironmentFolder, input: RollupInput = {}): RollupRendering {
  const key = JSON.stringify(input);
  const known = renderings.get(key);
  if (known !== undefined) return known;
  const { objects, notes, expected } = renderCharts(folder.load('rollup', rollupEnvironment(input)), (image) => image);
  const made = { rendered: new Rendered(objects), notes, expected };
  renderings.set(key, made);
  return made;
}
