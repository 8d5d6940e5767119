import { smallestMachine } from '../../../../lib/contract/smallest-machine';
import { parseCpu, parseMemory } from '../../../../lib/k8s/quantity';
import { sp1Nodes } from '../../../../lib/programs/rollup/sp1-cluster/nodes';
import { coreRoles, type ZkStackCoreRole } from '../../../../lib/programs/rollup/zk-stack/core-roles';
import { zkStackProvers } from '../../../../lib/programs/rollup/zk-stack/prover-stack';
import { rows } from './tables';

/** Seconds that programs wait for their own tasks before they give up, and the signals that they hear. */
const stops: Readonly<Record<string, readonly [signal: string, seconds: number]>> = {
  // Each task 30, after it each hook 30, before them requests 30 and 5, and the health server 10; a clean end took 90.
  server: ['SIGINT', 30 + 30 + 30 + 5 + 10 + 90],
  'prover-gateway': ['SIGTERM', 5],
  'prover-job-monitor': ['SIGTERM', 5],
  'witness-generator': ['SIGTERM', 20],
  'circuit-prover': ['SIGTERM', 70],
  compressor: ['SIGTERM', 90],
  base: ['SIGTERM', 2],
  'gpu-node': ['SIGTERM', 30 * 60],
};

describe('the stop seconds of a role', () => {
  it.each(rows)('cover what %s waits for', (_, { role }) => {
    const [signal, seconds] = stops[role.image] ?? [];
    expect(role.stop.signal).toBe(signal);
    expect(role.stop.seconds).toBeGreaterThanOrEqual(seconds ?? Number.POSITIVE_INFINITY);
  });

  it('are half an hour for every node of an SP1 Cluster, whatever its image', () => {
    for (const { stop } of Object.values(sp1Nodes)) expect(stop.seconds).toBeGreaterThanOrEqual(30 * 60);
  });
});

/**
 * Every component that the server knows.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/bin/zksync_server/src/components.rs
 */
const known = [
  ...['api', 'http_api', 'ws_api', 'contract_verification_api', 'tree', 'tree_api', 'state_keeper', 'housekeeper'],
  ...['eth_proof_manager', 'eth', 'eth_watcher', 'eth_tx_aggregator', 'eth_tx_manager', 'proof_data_handler'],
  ...['airbender_proof_data_handler', 'consensus', 'commitment_generator', 'da_dispatcher'],
  ...['vm_runner_protective_reads', 'base_token_ratio_persister', 'vm_runner_bwip', 'vm_playground'],
  'external_proof_integration_api',
];
const roles: readonly ZkStackCoreRole[] = Object.values(coreRoles);
const components = roles.flatMap((role) => role.components ?? []);

describe('the components of the server', () => {
  it('are those that it knows, each in one role', () => {
    expect(known).toEqual(expect.arrayContaining(components));
    expect(new Set(components).size).toBe(components.length);
    for (const role of roles) expect(role.components !== undefined).toBe(role.image === 'server');
  });

  it('are all that a chain without peers needs, and what proving needs', () => {
    const needed = 'http_api,ws_api,tree,tree_api,eth,state_keeper,housekeeper,commitment_generator,da_dispatcher';
    const proving = 'vm_runner_protective_reads,proof_data_handler,vm_runner_bwip';
    expect([...components].sort()).toEqual([...needed.split(','), ...proving.split(',')].sort());
  });

  it('have folders of their own, whatever role they are in', () => {
    const folders = roles.flatMap((role) =>
      role.runs === 'singleton' ? Object.entries(role.state?.folders ?? {}) : [],
    );
    expect(Object.keys(Object.fromEntries(folders)).sort()).toEqual([
      'basic_witness_input_producer.db_path',
      'db.merkle_tree.path',
      'db.state_keeper_db_path',
      'protective_reads_writer.db_path',
    ]);
    expect(new Set(folders.map(([, folder]) => folder)).size).toBe(folders.length);
  });
});

describe('the resources of a role', () => {
  /** Machines that each pool is meant to have, the smallest that is recommended. */
  const machines = { app: 'm7i.xlarge', core: 'm7i.2xlarge', compute: 'c7i.8xlarge', prover: 'gr6.4xlarge' } as const;

  it.each(rows.filter(([, { name }]) => name !== 'cpu-node'))('of %s fit a machine of its pool', (_, { role }) => {
    const { cpu, memory } = smallestMachine([machines[role.pool]], 'by prefix');
    expect(parseCpu(role.resources.cpu)).toBeLessThan(cpu);
    expect(parseMemory(role.resources.memory)).toBeLessThan(memory);
  });

  it('of a node for CPUs of an SP1 Cluster fit a machine with much memory', () => {
    const { memory } = smallestMachine(['r7i.4xlarge'], 'by prefix');
    expect(parseMemory(sp1Nodes['cpu-node'].resources.memory)).toBeLessThan(memory);
  });

  it('hold what the generators of witness vectors take, and a quarter for keys and proofs', () => {
    const { arguments: given = [], resources } = zkStackProvers.roles['circuit-prover'];
    const [light = 0, heavy = 0] = given.map((argument) => Number(argument.split('=')[1]));
    expect(light * 2e9 + heavy * 10e9).toBeGreaterThan(0);
    expect(light * 2e9 + heavy * 10e9).toBeLessThan(0.75 * parseMemory(resources.memory));
  });

  it('hold the tasks that a node with a GPU says it takes', () => {
    const { environment, resources } = sp1Nodes['gpu-node'];
    const weight = Number(environment.WORKER_MAX_WEIGHT_OVERRIDE) * 2 ** 30;
    expect(weight).toBeGreaterThanOrEqual(16 * 2 ** 30);
    expect(weight).toBeLessThan(parseMemory(resources.memory));
  });
});

describe('the connections of the server', () => {
  it('are those of its shared pools, twice where it reads from a replica, and of what components open besides', () => {
    const sizes = Object.entries(coreRoles).flatMap(([name, { environment, connections }]) =>
      'ZKSYNC_POSTGRES_MAX_CONNECTIONS' in environment && 'server' in connections
        ? [[name, Number(environment.ZKSYNC_POSTGRES_MAX_CONNECTIONS), connections.server]]
        : [],
    );
    expect(sizes).toEqual([
      ['sequencer', 10, 2 * 10 + (3 + 7 + 2 + 1) + 10],
      ['rollup-node', 10, 2 * 10 + 16 + (3 + 2) + (3 + 2)],
      ['state-manager', 10, 10 + 10],
      ['da-connector', 5, 5 + 2],
      ['proof-data-handler', 5, 5],
      ['api', 20, 2 * 20 + 2],
    ]);
  });
});
