import { http, tcp } from '../../../k8s/probes';
import type { Role } from '../role';
import type { Sp1ClusterImage, Sp1ClusterRole } from './prover-stack';

type Node = Role<Sp1ClusterRole, Sp1ClusterImage> & { readonly runs: 'workers' };

/** Memory of a node for CPUs: less does not hold its largest two tasks at once. */
const CPU_NODE_MEMORY = '96Gi';

/** GiB of memory that tasks of a node with a GPU may take; it has more, for itself. */
const GPU_NODE_WEIGHT = 24;

/** What both kinds of node are: nothing but their metrics can be asked, and a restart loses the tasks they work on. */
const node = {
  part: 'prover',
  runs: 'workers',
  user: 1001,
  stop: { signal: 'SIGTERM', seconds: 1800 },
  ports: { metrics: { number: 9090, exposure: 'pod' } },
  startup: tcp('metrics', { failures: 60 }),
  ready: http('metrics', '/metrics'),
  live: tcp('metrics', { period: 30, failures: 10 }),
  metrics: { port: 'metrics', path: '/metrics' },
  addresses: { NODE_COORDINATOR_RPC: { role: 'coordinator', port: 'grpc' } },
  connections: {},
} as const;

const environment = { WORKER_METRICS_ADDR: '0.0.0.0:9090', RUST_LOG: 'info' } as const;

/**
 * Nodes of an SP1 Cluster. That the code for GPUs runs on whatever is newer than what it is compiled for, its makers say;
 * on machines of types g7e and p5 nobody has seen it run.
 *
 * @see https://github.com/succinctlabs/sp1-cluster/blob/9864f8b/infra/charts/sp1-cluster/values-example.yaml
 */
export const sp1Nodes = {
  'cpu-node': {
    ...node,
    title: 'Works on tasks for CPUs',
    image: 'base',
    command: ['/node'],
    pool: 'compute',
    environment: { ...environment, WORKER_TYPE: 'CPU' },
    // It takes as much work as the smaller of its memory and this allows.
    sharedMemory: CPU_NODE_MEMORY,
    resources: { cpu: '12', memory: CPU_NODE_MEMORY },
    // Circuits of Groth16 and PLONK, whose archives it downloads to /tmp before it asks for work.
    scratch: { '/var/cache/sp1/circuits': '40Gi', '/tmp': '20Gi' },
    calls: ['coordinator', 'cache', 'object-store', 'circuit-artifacts'],
  },
  'gpu-node': {
    ...node,
    title: 'Works on tasks for GPUs',
    image: 'gpu-node',
    command: ['/app/sp1-cluster-node'],
    pool: 'prover',
    gpu: { memory: 22_888, computeCapability: { atLeast: '8.6' } },
    environment: { ...environment, WORKER_TYPE: 'GPU', WORKER_MAX_WEIGHT_OVERRIDE: String(GPU_NODE_WEIGHT) },
    sharedMemory: '8Gi',
    resources: { cpu: '12', memory: '40Gi' },
    scratch: { '/tmp': '1Gi' },
    calls: ['coordinator', 'cache', 'object-store'],
  },
} as const satisfies Readonly<Record<'cpu-node' | 'gpu-node', Node>>;
