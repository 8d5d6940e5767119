import { connectionsOf } from '../../../../lib/programs/rollup/connections';
import { generalConfig } from '../../../../lib/programs/rollup/zk-stack/config/general';
import { coreRoleOf } from '../../../../lib/programs/rollup/zk-stack/core-role-of';
import { type CoreRole, coreRoles } from '../../../../lib/programs/rollup/zk-stack/core-roles';
import { environmentWithRollup, type RollupInput, rollupSection } from '../../contract/rollup-section';

const of = (name: CoreRole, input?: RollupInput) => coreRoleOf(name, rollupSection(input));
const configOf = (input?: RollupInput) =>
  generalConfig({ ...environmentWithRollup(input), rollup: rollupSection(input) });
const zkStack = { prover: { kind: 'zk-stack' } } as const;
const unproved = [{ prover: { kind: 'none' } }, { prover: { kind: 'sp1-cluster' } }] as const;

describe('inputs of provers', () => {
  it('are made for those of the ZK Stack', () => {
    expect(of('rollup-node', zkStack)).toBe(coreRoles['rollup-node']);
    expect(coreRoles['rollup-node'].components).toContain('vm_runner_bwip');
    expect(configOf(zkStack)).not.toHaveProperty('db.merkle_tree.mode');
  });

  it.each(unproved)('are made for nobody else, and open no connections: %j', (input) => {
    const { components, connections } = of('rollup-node', input);
    const row = coreRoles['rollup-node'];
    expect(components).toEqual(row.components.filter((component) => component !== 'vm_runner_bwip'));
    expect(connections).toEqual({ server: row.connections.server - 5 });
    const counted = connectionsOf(rollupSection(input)).find(({ name }) => name === 'rollup-node');
    expect(counted?.each).toBe(connections.server);
    expect(configOf(input)).toHaveProperty('db.merkle_tree.mode', 'LIGHTWEIGHT');
  });
});

describe('the object store', () => {
  const keeps = (name: CoreRole, input?: RollupInput) => of(name, input).calls.some((call) => call === 'object-store');

  it('is used by the connector where data of batches goes there', () => {
    const to = (client: 'NoDA' | 'ObjectStore') => ({ dataAvailability: { mode: 'validium', client } }) as const;
    expect(keeps('da-connector', to('ObjectStore'))).toBe(true);
    expect(keeps('da-connector', to('NoDA'))).toBe(false);
    expect(keeps('sequencer', to('ObjectStore'))).toBe(false);
  });
});

describe('filters of JSON-RPC', () => {
  const disabled = 'api.web3_json_rpc.filters_disabled';

  it('are for callers who always ask the same pod', () => {
    expect(configOf({ api: { replicas: { minimum: 1, maximum: 2 } } })).toHaveProperty(disabled, true);
    expect(configOf({ api: { replicas: { minimum: 1, maximum: 1 } } })).not.toHaveProperty(disabled);
  });
});
