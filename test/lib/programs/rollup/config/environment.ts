import type { z } from 'zod';
import { environmentSchema } from '../../../../../lib/environment/schema';
import type { RollupEnvironment } from '../../../../../lib/programs/rollup/zk-stack/config/rollup-environment';
import { sampleChain } from '../sample-chain';

type RollupInput = NonNullable<z.input<typeof environmentSchema>['rollup']>;

/** An environment on EKS with a bucket, a Celestia network and a rollup, with changes of the latter. */
export function environmentWith(changes: Partial<RollupInput> = {}): RollupEnvironment {
  const environment = environmentSchema.parse({
    name: 'staging',
    provider: 'eks',
    kubernetes: { version: '1.36' },
    region: 'eu-central-1',
    zones: ['eu-central-1a', 'eu-central-1b'],
    operators: ['external-secrets'],
    aws: {
      cluster: { access: [{ role: 'a', policy: 'view' }] },
      database: {},
      buckets: { proofs: { name: 'example-proofs' } },
    },
    rollup: {
      name: 'demo',
      chain: sampleChain,
      layer1: { network: 'sepolia', node: { from: 'endpoint' } },
      dataAvailability: { mode: 'rollup' },
      data: { from: 'managed' },
      objectStore: { kind: 'bucket' },
      prover: { kind: 'none' },
      ...changes,
    },
  });
  return environment as RollupEnvironment;
}

const validium = { mode: 'validium' } as const;
const address = sampleChain.feeAccount;

/** Every way of data availability, by name. */
export const availabilities = {
  rollup: { mode: 'rollup' },
  NoDA: { ...validium, client: 'NoDA' },
  'Avail by a node': {
    ...validium,
    client: 'Avail',
    bridge: 'https://bridge.example.com',
    through: { by: 'node', url: 'wss://avail.example.com/ws', appId: 7 },
  },
  'Avail by a relay': {
    ...validium,
    client: 'Avail',
    bridge: 'https://bridge.example.com',
    through: { by: 'gas-relay', url: 'https://relay.example.com' },
  },
  'Celestia elsewhere': {
    ...validium,
    client: 'Celestia',
    namespace: '64656d6f',
    network: { from: 'endpoint', url: 'https://celestia.example.com', chainId: 'mocha-4' },
  },
  'Celestia of the environment': {
    ...validium,
    client: 'Celestia',
    namespace: '64656d6f',
    network: { from: 'celestia', node: 'full-0' },
  },
  Eigen: {
    ...validium,
    client: 'Eigen',
    disperser: 'https://disperser.example.com',
    certVerifierRouter: address,
    operatorStateRetriever: address,
    registryCoordinator: address,
  },
  ObjectStore: { ...validium, client: 'ObjectStore' },
} as const satisfies Readonly<Record<string, RollupInput['dataAvailability']>>;

const changes = Object.values(availabilities).flatMap((dataAvailability) =>
  (['none', 'zk-stack', 'sp1-cluster'] as const).flatMap((kind) =>
    (['bucket', 'volume'] as const).flatMap((store) =>
      (['mainnet', 'sepolia', 'hoodi', 'dev'] as const).map(
        (network): Partial<RollupInput> => ({
          dataAvailability,
          prover: { kind },
          objectStore: { kind: store },
          layer1: { network, node: { from: 'endpoint' } },
        }),
      ),
    ),
  ),
);

/** Every variant of the configuration. */
export const variants: readonly RollupEnvironment[] = changes.map(environmentWith);
