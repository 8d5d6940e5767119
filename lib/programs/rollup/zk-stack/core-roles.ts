import type { PortTable } from '../../../k8s/program';
import type { Role } from '../role';
import type { ZkStackImage } from './images';

/** Roles of the chain itself: all run the server, each with components of its own. */
export type CoreRole =
  | 'sequencer'
  | 'rollup-node'
  | 'state-manager'
  | 'da-connector'
  | 'proof-data-handler'
  | 'prover-gateway'
  | 'prover-job-monitor'
  | 'api';

/** A role of the chain, with the components of the server that it is made of. */
export type ZkStackCoreRole = Role<CoreRole, ZkStackImage> & {
  /** Value of `--components`; none where the image does one thing. */
  readonly components?: readonly string[];
};

const server = {
  image: 'server',
  stop: { signal: 'SIGINT', seconds: 300 },
} as const;

const observed = {
  health: { number: 3071, exposure: 'pod' },
  metrics: { number: 3314, exposure: 'pod' },
} as const satisfies PortTable;

/** @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/etc/env/file_based/general.yaml */
export const coreRoles = {
  sequencer: {
    ...server,
    title: 'Orders transactions and seals blocks',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['state_keeper'],
    ports: observed,
    state: { name: 'state', path: '/var/lib/zksync/state-keeper', size: '200Gi' },
    resources: { cpu: '8', memory: '32Gi' },
    connections: { server: 20 },
    calls: ['server-database', 'object-store', 'layer-1'],
  },
  'rollup-node': {
    ...server,
    title: 'Sends batches to layer 1 and prepares them for proving',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['eth', 'commitment_generator', 'housekeeper', 'vm_runner_protective_reads', 'vm_runner_bwip'],
    ports: observed,
    state: { name: 'state', path: '/var/lib/zksync/vm-runners', size: '100Gi' },
    resources: { cpu: '4', memory: '16Gi' },
    connections: { server: 20, prover: 5 },
    calls: ['server-database', 'prover-database', 'object-store', 'layer-1'],
  },
  'state-manager': {
    ...server,
    title: 'Keeps the Merkle tree of the state',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['tree', 'tree_api'],
    ports: { ...observed, tree: { number: 3072, exposure: 'cluster' } },
    state: { name: 'state', path: '/var/lib/zksync/tree', size: '500Gi' },
    resources: { cpu: '8', memory: '32Gi' },
    connections: { server: 20 },
    calls: ['server-database', 'object-store'],
  },
  'da-connector': {
    ...server,
    title: 'Hands the data of batches to the data availability layer',
    part: 'core',
    pool: 'core',
    runs: 'one',
    components: ['da_dispatcher'],
    ports: observed,
    resources: { cpu: '500m', memory: '1Gi' },
    connections: { server: 10 },
    calls: ['server-database', 'data-availability', 'layer-1'],
  },
  'proof-data-handler': {
    ...server,
    title: 'Hands batches to provers and takes their proofs',
    part: 'core',
    pool: 'compute',
    runs: 'one',
    components: ['proof_data_handler'],
    ports: { ...observed, proofs: { number: 3320, exposure: 'cluster' } },
    resources: { cpu: '1', memory: '2Gi' },
    connections: { server: 10 },
    calls: ['server-database', 'object-store', 'prover-gateway', 'layer-1'],
  },
  'prover-gateway': {
    image: 'prover-gateway',
    title: 'Puts batches into the queue of provers, and hands finished proofs back',
    part: 'core',
    pool: 'compute',
    runs: 'one',
    stop: { signal: 'SIGTERM', seconds: 30 },
    ports: { proofs: { number: 3322, exposure: 'cluster' }, metrics: { number: 3310, exposure: 'pod' } },
    resources: { cpu: '1', memory: '2Gi' },
    connections: { prover: 10 },
    calls: ['prover-database', 'object-store', 'proof-data-handler'],
  },
  'prover-job-monitor': {
    image: 'prover-job-monitor',
    title: 'Watches the queue of provers and puts lost jobs back into it',
    part: 'core',
    pool: 'compute',
    runs: 'singleton',
    stop: { signal: 'SIGTERM', seconds: 30 },
    ports: { queue: { number: 3074, exposure: 'cluster' }, metrics: { number: 3317, exposure: 'pod' } },
    resources: { cpu: '500m', memory: '1Gi' },
    connections: { prover: 9 },
    calls: ['prover-database'],
  },
  api: {
    ...server,
    title: 'Answers JSON-RPC over HTTP and WebSocket',
    part: 'app',
    pool: 'app',
    runs: 'replicas',
    components: ['http_api', 'ws_api'],
    ports: { ...observed, http: { number: 3050, exposure: 'public' }, websocket: { number: 3051, exposure: 'public' } },
    resources: { cpu: '2', memory: '4Gi' },
    connections: { server: 30 },
    calls: ['server-database', 'state-manager', 'layer-1'],
  },
} as const satisfies Readonly<Record<CoreRole, ZkStackCoreRole>>;
