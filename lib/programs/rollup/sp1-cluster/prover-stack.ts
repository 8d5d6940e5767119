import type { ProverStack } from '../prover-stack';

/** Roles of an SP1 Cluster. */
export type Sp1ClusterRole = 'cluster-api' | 'coordinator' | 'cpu-node' | 'gpu-node';

/** Images of an SP1 Cluster. */
export type Sp1ClusterImage = 'base' | 'gpu-node';

const node = { stop: { signal: 'SIGTERM', seconds: 1800 }, part: 'prover' } as const;

/**
 * An SP1 Cluster, which proves programs for the SP1 virtual machine.
 *
 * @see https://github.com/succinctlabs/sp1-cluster/tree/9864f8b/infra/charts
 */
export const sp1Cluster: ProverStack<Sp1ClusterRole, Sp1ClusterImage> = {
  kind: 'sp1-cluster',
  title: 'SP1 Cluster',
  images: {
    base: 'ghcr.io/succinctlabs/sp1-cluster:base-v2.7.2',
    'gpu-node': 'ghcr.io/succinctlabs/sp1-cluster:node-gpu-v2.7.2',
  },
  roles: {
    'cluster-api': {
      title: 'Takes requests for proofs and keeps them',
      image: 'base',
      command: ['/api'],
      part: 'prover',
      pool: 'compute',
      runs: 'one',
      stop: { signal: 'SIGTERM', seconds: 30 },
      ports: { grpc: { number: 50_051, exposure: 'cluster' }, http: { number: 3000, exposure: 'cluster' } },
      resources: { cpu: '500m', memory: '1Gi' },
      connections: { prover: 20 },
      calls: ['prover-database'],
    },
    coordinator: {
      title: 'Hands tasks to nodes; it keeps them in memory',
      image: 'base',
      command: ['/coordinator'],
      part: 'prover',
      pool: 'compute',
      runs: 'singleton',
      stop: { signal: 'SIGTERM', seconds: 30 },
      ports: { grpc: { number: 50_051, exposure: 'cluster' }, metrics: { number: 9090, exposure: 'pod' } },
      resources: { cpu: '1', memory: '2Gi' },
      connections: {},
      calls: ['cluster-api'],
    },
    'cpu-node': {
      ...node,
      title: 'Works on tasks for CPUs',
      image: 'base',
      command: ['/node'],
      pool: 'compute',
      runs: 'workers',
      ports: { metrics: { number: 9090, exposure: 'pod' } },
      sharedMemory: '48Gi',
      resources: { cpu: '8', memory: '96Gi' },
      connections: {},
      calls: ['coordinator', 'cache', 'object-store'],
    },
    'gpu-node': {
      ...node,
      title: 'Works on tasks for GPUs',
      image: 'gpu-node',
      command: ['/node'],
      pool: 'prover',
      runs: 'workers',
      gpu: { memory: 22_888, computeCapability: { atLeast: '8.6' } },
      ports: { metrics: { number: 9090, exposure: 'pod' } },
      sharedMemory: '8Gi',
      resources: { cpu: '12', memory: '40Gi' },
      connections: {},
      calls: ['coordinator', 'cache', 'object-store'],
    },
  },
};
