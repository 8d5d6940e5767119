import type { ProverStack } from '../prover-stack';
import { zkStackImages } from './images';

/** Roles of the ZK Stack's provers. */
export type ZkStackProverRole = 'witness-generator' | 'circuit-prover' | 'compressor';

type ProverImage = 'witness-generator' | 'circuit-prover' | 'compressor';

/**
 * The Boojum provers of the ZK Stack, whose images are compiled for one CUDA architecture.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/docs/src/03_launch.md
 */
export const zkStackProvers: ProverStack<ZkStackProverRole, ProverImage> = {
  kind: 'zk-stack',
  title: 'Boojum provers of the ZK Stack',
  images: zkStackImages,
  queue: 'sum(fri_prover_prover_jobs{type=~"queued|in_progress",rollup="ROLLUP"})',
  roles: {
    'witness-generator': {
      title: 'Computes the witnesses of batches',
      image: 'witness-generator',
      part: 'prover',
      pool: 'compute',
      runs: 'workers',
      stop: { signal: 'SIGTERM', seconds: 60 },
      ports: { metrics: { number: 3116, exposure: 'pod' } },
      resources: { cpu: '8', memory: '48Gi' },
      connections: { prover: 3 },
      calls: ['prover-database', 'object-store'],
    },
    'circuit-prover': {
      title: 'Proves circuits',
      image: 'circuit-prover',
      part: 'prover',
      pool: 'prover',
      runs: 'workers',
      gpu: { memory: 22_888, computeCapability: { oneOf: ['8.9'] } },
      stop: { signal: 'SIGTERM', seconds: 120 },
      ports: { metrics: { number: 3315, exposure: 'pod' } },
      resources: { cpu: '14', memory: '56Gi' },
      connections: { prover: 3 },
      calls: ['prover-database', 'object-store'],
    },
    compressor: {
      title: 'Compresses proofs to what layer 1 verifies',
      image: 'compressor',
      part: 'prover',
      pool: 'prover',
      runs: 'workers',
      gpu: { memory: 22_888, computeCapability: { oneOf: ['8.9'] } },
      stop: { signal: 'SIGTERM', seconds: 120 },
      ports: { metrics: { number: 3321, exposure: 'pod' } },
      resources: { cpu: '8', memory: '32Gi' },
      connections: { prover: 3 },
      calls: ['prover-database', 'object-store'],
    },
  },
};
