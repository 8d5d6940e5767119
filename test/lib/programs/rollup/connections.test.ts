import { connectionsOf, maximumThatFits, sumOfConnections } from '../../../../lib/programs/rollup/connections';
import { coreRoles } from '../../../../lib/programs/rollup/zk-stack/core-roles';
import { zkStackProvers } from '../../../../lib/programs/rollup/zk-stack/prover-stack';
import { type RollupInput, rollupSection } from '../../contract/rollup-section';

const of = (input?: RollupInput) => connectionsOf(rollupSection(input));
const namesOf = (input?: RollupInput) => of(input).map(({ name }) => name);
const one = (name: string, input?: RollupInput) => {
  const found = of(input).find((role) => role.name === name);
  if (found === undefined) throw new Error(`there is no ${name}`);
  return found;
};

const { server } = coreRoles.api.connections;
const { prover = 0 } = zkStackProvers.roles['circuit-prover'].connections;

describe('connections of a rollup', () => {
  it('are those of one pod, where there is never more than one', () => {
    const { connections } = coreRoles.sequencer;
    expect(one('sequencer')).toEqual({ name: 'sequencer', pods: 1, each: connections.server, workloads: 1 });
  });

  it('count a pod more than at most, which an update brings', () => {
    const api = one('api', { api: { replicas: { minimum: 2, maximum: 5 } } });
    expect(api).toMatchObject({ pods: 6, each: server });
    expect(sumOfConnections([api])).toBe(6 * server);
  });

  it('count both databases, as one instance has them', () => {
    const { each } = one('prover-gateway', { prover: { kind: 'zk-stack' } });
    expect(each).toBe(coreRoles['prover-gateway'].connections.prover);
  });

  it('are of the roles that there are', () => {
    expect(namesOf()).toEqual(['api', 'sequencer', 'rollup-node', 'state-manager']);
    const validium = namesOf({ dataAvailability: { mode: 'validium', client: 'NoDA' } });
    expect(validium).toContain('da-connector');
    const proved = ['proof-data-handler', 'prover-gateway', 'prover-job-monitor', 'circuit-prover', 'compressor'];
    expect(namesOf({ prover: { kind: 'zk-stack' } })).toEqual(expect.arrayContaining(proved));
    expect(namesOf({ prover: { kind: 'sp1-cluster' } })).toContain('cluster-api');
  });

  it('are the same of each round of witness generation', () => {
    const generator = one('witness-generator', {
      prover: { kind: 'zk-stack', witnessGenerator: { rounds: 'each', maximum: 2 } },
    });
    expect(generator).toMatchObject({ pods: 3, workloads: 5 });
    expect(sumOfConnections([generator])).toBe(3 * 5 * generator.each);
  });

  it('come with the most first', () => {
    const all = of({ prover: { kind: 'zk-stack', circuitProver: { maximum: 200 } } });
    expect(all[0]?.name).toBe('circuit-prover');
    expect(sumOfConnections(all)).toBe(all.reduce((sum, role) => sum + sumOfConnections([role]), 0));
  });
});

describe('the number of pods that fits', () => {
  const provers = (maximum: number) =>
    one('circuit-prover', { prover: { kind: 'zk-stack', circuitProver: { maximum } } });

  it('is the largest that leaves so many connections', () => {
    expect(maximumThatFits(provers(10), 4 * prover)).toBe(6);
    expect(maximumThatFits(provers(10), 4 * prover + 1)).toBe(5);
  });

  it('is none where not even the least does', () => {
    expect(maximumThatFits(provers(10), 9 * prover)).toBe(1);
    expect(maximumThatFits(provers(10), 9 * prover + 1)).toBeUndefined();
    expect(maximumThatFits(one('api', { api: { replicas: { minimum: 3, maximum: 4 } } }), 2 * server)).toBeUndefined();
    expect(maximumThatFits(one('sequencer'), 1)).toBeUndefined();
  });
});
