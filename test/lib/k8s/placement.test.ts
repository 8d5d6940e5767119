import type { NodePool } from '../../../lib/contract/node-pools';
import { placement, spread } from '../../../lib/k8s/placement';
import { cluster } from '../workloads/system';

const pool: NodePool = {
  name: 'chain',
  labels: { 'chainyard.io/pool': 'chain' },
  taints: [],
  zones: [],
  minimum: 1,
  maximum: 1,
  allocatable: { cpu: 1000, memory: 2 ** 30, pods: 10, gpus: 0 },
};

describe('placement', () => {
  it('is left to the cluster where it brings its nodes itself', () => {
    expect(placement('chain', cluster())).toEqual({});
  });

  it('is refused on a pool that the environment does not have', () => {
    expect(() => placement('chain', cluster({ nodePools: [{ ...pool, name: 'app' }] }))).toThrow(
      'there is no node pool chain',
    );
  });

  it('selects the nodes of the pool', () => {
    expect(placement('chain', cluster({ nodePools: [pool] }))).toEqual({
      nodeSelector: { 'chainyard.io/pool': 'chain' },
      tolerations: undefined,
    });
  });

  it('tolerates the taints that keep pods away', () => {
    const taints: NodePool['taints'] = [
      { key: 'chain', value: 'yes', effect: 'NoSchedule' },
      { key: 'drain', effect: 'NoExecute' },
      { key: 'rather-not', effect: 'PreferNoSchedule' },
    ];
    expect(placement('chain', cluster({ nodePools: [{ ...pool, taints }] })).tolerations).toEqual([
      { key: 'chain', operator: 'Equal', value: 'yes', effect: 'NoSchedule' },
      { key: 'drain', operator: 'Exists', effect: 'NoExecute' },
    ]);
  });
});

describe('spread', () => {
  it('parts several replicas over zones, then nodes, and lets one run that cannot be parted', () => {
    const constraint = {
      maxSkew: 1,
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { app: 'a' } },
    };
    expect(spread({ app: 'a' })).toEqual([
      { ...constraint, topologyKey: 'topology.kubernetes.io/zone' },
      { ...constraint, topologyKey: 'kubernetes.io/hostname' },
    ]);
  });
});
