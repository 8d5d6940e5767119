import { http, tcp } from '../../../k8s/probes';
import type { ProverStack } from '../prover-stack';
import { zkStackImages } from './images';

/** Roles of the ZK Stack's provers. */
export type ZkStackProverRole = 'witness-generator' | 'circuit-prover' | 'compressor';

type ProverImage = 'witness-generator' | 'circuit-prover' | 'compressor';

/**
 * What every prover is. None has anything to ask but its metrics, and each ends by itself when it cannot go on: a restart
 * loads gigabytes of keys again, so that one has to be silent for long.
 */
const prover = {
  part: 'prover',
  runs: 'workers',
  user: 10_001,
  startup: tcp('metrics', { failures: 90 }),
  ready: http('metrics', '/metrics'),
  live: tcp('metrics', { period: 30, failures: 10 }),
  metrics: { port: 'metrics', path: '/metrics' },
  scratch: { '/tmp': '1Gi' },
  calls: ['prover-database', 'object-store'],
} as const;

/**
 * The GPU that published images want: they are compiled for more than the default of their Dockerfiles, which is 8.9. Of
 * its memory 24 GB are asked for, which GPUs that are sold with so much do not have to the last byte.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/.github/workflows/build-prover-template.yml#L30
 */
const gpu = { memory: 22_888, computeCapability: { oneOf: ['7.5', '8.0', '8.9', '9.0'] } } as const;

/**
 * The Boojum provers of the ZK Stack.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/docs/src/03_launch.md
 */
export const zkStackProvers: ProverStack<ZkStackProverRole, ProverImage> = {
  kind: 'zk-stack',
  title: 'Boojum provers of the ZK Stack',
  images: zkStackImages,
  roles: {
    'witness-generator': {
      ...prover,
      title: 'Computes the witnesses of batches',
      image: 'witness-generator',
      pool: 'compute',
      stop: { signal: 'SIGTERM', seconds: 60 },
      ports: { metrics: { number: 3116, exposure: 'pod' } },
      resources: { cpu: '8', memory: '48Gi' },
      connections: { prover: 1 },
    },
    'circuit-prover': {
      ...prover,
      title: 'Proves circuits',
      image: 'circuit-prover',
      // Generators of witness vectors: about 2 GB for each light one and 10 GB for a heavy one, beside keys in memory.
      arguments: ['--light-wvg-count=15', '--heavy-wvg-count=1'],
      pool: 'prover',
      gpu,
      setupKeys: true,
      stop: { signal: 'SIGTERM', seconds: 120 },
      ports: { metrics: { number: 3315, exposure: 'pod' } },
      resources: { cpu: '14', memory: '96Gi' },
      connections: { prover: 3 },
    },
    compressor: {
      ...prover,
      title: 'Compresses proofs to what layer 1 verifies',
      image: 'compressor',
      pool: 'prover',
      gpu,
      setupKeys: true,
      stop: { signal: 'SIGTERM', seconds: 120 },
      ports: { metrics: { number: 3321, exposure: 'pod' } },
      resources: { cpu: '8', memory: '40Gi' },
      connections: { prover: 1 },
    },
  },
};
