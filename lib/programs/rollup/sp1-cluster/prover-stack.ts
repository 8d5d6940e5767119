import { http, tcp } from '../../../k8s/probes';
import type { ProverStack } from '../prover-stack';
import { sp1Nodes } from './nodes';

/** Roles of an SP1 Cluster. */
export type Sp1ClusterRole = 'cluster-api' | 'coordinator' | 'cpu-node' | 'gpu-node';

/** Images of an SP1 Cluster. */
export type Sp1ClusterImage = 'base' | 'gpu-node';

const coordinating = {
  image: 'base',
  part: 'prover',
  pool: 'compute',
  user: 1001,
  stop: { signal: 'SIGTERM', seconds: 30 },
} as const;

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
  secretsFile: '.env',
  roles: {
    'cluster-api': {
      ...coordinating,
      title: 'Takes requests for proofs and keeps them',
      command: ['/api'],
      runs: 'one',
      environment: {
        API_GRPC_ADDR: '0.0.0.0:50051',
        API_HTTP_ADDR: '0.0.0.0:3000',
        API_AUTO_MIGRATE: 'true',
        RUST_LOG: 'info',
      },
      secretVariables: { API_DATABASE_URL: 'prover-database' },
      ports: { grpc: { number: 50_051, exposure: 'cluster' }, http: { number: 3000, exposure: 'pod' } },
      // The database is migrated before it listens.
      startup: http('http', '/healthz', { failures: 30 }),
      ready: http('http', '/healthz'),
      live: tcp('http', { failures: 6 }),
      resources: { cpu: '500m', memory: '1Gi' },
      connections: { prover: 10 },
      calls: ['prover-database'],
    },
    coordinator: {
      ...coordinating,
      title: 'Hands tasks to nodes; it keeps them in memory',
      command: ['/coordinator'],
      runs: 'singleton',
      environment: {
        COORDINATOR_ADDR: '0.0.0.0:50051',
        COORDINATOR_METRICS_ADDR: '0.0.0.0:9090',
        RUST_LOG: 'info',
      },
      addresses: { COORDINATOR_CLUSTER_RPC: { role: 'cluster-api', port: 'grpc' } },
      ports: { grpc: { number: 50_051, exposure: 'cluster' }, metrics: { number: 9090, exposure: 'pod' } },
      startup: tcp('grpc', { failures: 30 }),
      // Its /healthz answers HTTP/2 only, which the kubelet does not speak.
      ready: tcp('grpc'),
      live: tcp('metrics', { failures: 6 }),
      metrics: { port: 'metrics', path: '/metrics' },
      resources: { cpu: '1', memory: '2Gi' },
      connections: {},
      calls: ['cluster-api'],
    },
    ...sp1Nodes,
  },
};
