import { http, tcp } from '../../../k8s/probes';
import type { PortTable } from '../../../k8s/program';
import type { Role } from '../role';
import type { ZkStackImage } from './images';
import { pools } from './pools';

/** Roles of the chain itself: all but two run the server, each with components of its own. */
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

/**
 * What every process of the server is, whatever its components: each reads layer 1 and opens the object store before it
 * starts any of them.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/bin/zksync_server/src/node_builder.rs
 */
const server = {
  image: 'server',
  user: 10_001,
  stop: { signal: 'SIGINT', seconds: 300 },
  // Layer 1 and the database are asked before it listens.
  startup: tcp('health', { failures: 60 }),
  ready: http('health', '/health'),
  // It answers 503 while a part of it waits for the database or layer 1, which no restart would mend.
  live: tcp('health', { failures: 6 }),
  metrics: { port: 'metrics', path: '/metrics' },
} as const;

const observed = {
  health: { number: 3071, exposure: 'pod' },
  metrics: { number: 3314, exposure: 'pod' },
} as const satisfies PortTable;

/** Where roles see their volume. */
const STATE = '/var/lib/zksync';

/** A volume, with a folder for each key of the configuration that names one. */
const kept = (size: string, folders: Readonly<Record<string, string>>) => ({
  name: 'state',
  path: STATE,
  folders: Object.fromEntries(Object.entries(folders).map(([key, folder]) => [key, `${STATE}/${folder}`])),
  size,
});

/** What every process of the server calls, which opens the object store whether it keeps anything there or not. */
const always = <Store extends 'object-store' | 'opened-object-store'>(store: Store) =>
  ['server-database', store, 'layer-1'] as const;

/** @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/etc/env/file_based/general.yaml */
export const coreRoles = {
  sequencer: {
    ...server,
    ...pools({ size: 10, others: 23, replica: true }),
    title: 'Orders transactions and seals blocks',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['state_keeper'],
    ports: observed,
    state: kept('200Gi', { 'db.state_keeper_db_path': 'state-keeper' }),
    resources: { cpu: '6', memory: '26Gi' },
    feeAccount: true,
    calls: always('opened-object-store'),
  },
  'rollup-node': {
    ...server,
    ...pools({ size: 10, others: 26, replica: true }),
    title: 'Sends batches to layer 1 and prepares them for proving',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['eth', 'commitment_generator', 'housekeeper', 'vm_runner_protective_reads', 'vm_runner_bwip'],
    ports: observed,
    state: kept('200Gi', {
      'protective_reads_writer.db_path': 'protective-reads',
      'basic_witness_input_producer.db_path': 'witness-inputs',
    }),
    resources: { cpu: '3', memory: '12Gi' },
    signsWith: ['operator', 'blob_operator'],
    calls: always('object-store'),
  },
  'state-manager': {
    ...server,
    ...pools({ size: 10, others: 10, replica: false }),
    title: 'Keeps the Merkle tree of the state',
    part: 'core',
    pool: 'core',
    runs: 'singleton',
    components: ['tree', 'tree_api'],
    ports: { ...observed, tree: { number: 3072, exposure: 'cluster' } },
    state: kept('500Gi', { 'db.merkle_tree.path': 'tree' }),
    resources: { cpu: '6', memory: '26Gi' },
    calls: always('object-store'),
  },
  'da-connector': {
    ...server,
    ...pools({ size: 5, others: 2, replica: false }),
    title: 'Hands the data of batches to the data availability layer',
    part: 'core',
    pool: 'core',
    runs: 'one',
    components: ['da_dispatcher'],
    ports: observed,
    resources: { cpu: '500m', memory: '1Gi' },
    calls: [...always('opened-object-store'), 'data-availability'],
  },
  'proof-data-handler': {
    ...server,
    ...pools({ size: 5, others: 0, replica: false }),
    title: 'Hands batches to provers and takes their proofs',
    part: 'core',
    pool: 'compute',
    runs: 'one',
    components: ['proof_data_handler'],
    ports: observed,
    resources: { cpu: '500m', memory: '2Gi' },
    calls: [...always('object-store'), 'prover-gateway'],
  },
  'prover-gateway': {
    image: 'prover-gateway',
    user: 10_001,
    title: 'Puts batches into the queue of provers, and hands finished proofs back',
    part: 'core',
    pool: 'compute',
    runs: 'one',
    stop: { signal: 'SIGTERM', seconds: 30 },
    ports: { proofs: { number: 3322, exposure: 'cluster' }, metrics: { number: 3310, exposure: 'pod' } },
    startup: tcp('proofs', { failures: 30 }),
    ready: tcp('proofs'),
    live: tcp('metrics', { failures: 6 }),
    metrics: { port: 'metrics', path: '/metrics' },
    environment: { ZKSYNC_POSTGRES_MAX_CONNECTIONS: '10' },
    resources: { cpu: '500m', memory: '2Gi' },
    connections: { prover: 10 },
    calls: ['prover-database', 'object-store'],
  },
  'prover-job-monitor': {
    image: 'prover-job-monitor',
    user: 10_001,
    title: 'Watches the queue of provers and puts lost jobs back into it',
    part: 'core',
    pool: 'compute',
    runs: 'singleton',
    stop: { signal: 'SIGTERM', seconds: 30 },
    ports: { queue: { number: 3074, exposure: 'cluster' }, metrics: { number: 3317, exposure: 'pod' } },
    startup: tcp('queue', { failures: 30 }),
    // Its answers to HTTP are queries of the whole queue.
    ready: tcp('queue'),
    live: tcp('metrics', { failures: 6 }),
    metrics: { port: 'metrics', path: '/metrics' },
    environment: { ZKSYNC_PROVER_JOB_MONITOR_MAX_DB_CONNECTIONS: '9' },
    resources: { cpu: '250m', memory: '1Gi' },
    connections: { prover: 9 },
    calls: ['prover-database'],
  },
  api: {
    ...server,
    ...pools({ size: 20, others: 2, replica: true }),
    title: 'Answers JSON-RPC over HTTP and WebSocket',
    part: 'app',
    pool: 'app',
    runs: 'replicas',
    components: ['http_api', 'ws_api'],
    ports: { ...observed, http: { number: 3050, exposure: 'public' }, websocket: { number: 3051, exposure: 'public' } },
    // It goes on until half a second passed without a request, which callers who have not heard of it may send later.
    drainSeconds: 10,
    resources: { cpu: '2', memory: '4Gi' },
    feeAccount: true,
    calls: [...always('opened-object-store'), 'state-manager'],
  },
} as const satisfies Readonly<Record<CoreRole, ZkStackCoreRole>>;
