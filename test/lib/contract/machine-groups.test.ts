import fc from 'fast-check';
import { machineGroups } from '../../../lib/contract/machine-groups';
import type { NodeGroup } from '../../../lib/contract/node-groups';

const groups = (changes: Partial<NodeGroup>) =>
  machineGroups({
    name: 'chain',
    labels: { 'chainyard.io/pool': 'chain' },
    taints: [],
    zones: ['a', 'b'],
    minimum: 1,
    maximum: 4,
    allocatable: { cpu: 1930, memory: 2 ** 32, pods: 110, gpus: 0 },
    instanceTypes: ['m7i.large'],
    capacity: 'on-demand',
    disk: '20Gi',
    subnets: 'core',
    ...changes,
  });

const shares = (changes: Partial<NodeGroup>) =>
  groups(changes).map(({ zones, minimum, maximum }) => [zones.join(), minimum, maximum]);

describe('groups of the machines of a pool', () => {
  it('are one for each zone where the pool grows, alike but for their size', () => {
    expect(shares({ minimum: 1, maximum: 5 })).toEqual([
      ['a', 1, 3],
      ['b', 0, 2],
    ]);
    const [first, second] = groups({});
    expect(second).toEqual({ ...first, zones: ['b'], minimum: 0 });
  });

  it('are one where the pool keeps its size or is in one zone', () => {
    expect(shares({ minimum: 2, maximum: 2 })).toEqual([['a,b', 2, 2]]);
    expect(shares({ zones: ['a'] })).toEqual([['a', 1, 4]]);
  });

  it('are none where the machines do not suffice for every zone', () => {
    expect(shares({ minimum: 0, maximum: 1 })).toEqual([['a', 0, 1]]);
  });

  it('have the sizes of the pool together, and no minimum above its maximum', () => {
    const sizes = fc.tuple(fc.nat(20), fc.nat(20)).filter(([minimum, more]) => minimum + more > 0);
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 6 }), ([minimum, more], count) => {
        const maximum = minimum + more;
        const made = groups({ minimum, maximum, zones: Array.from({ length: count }, (_, index) => `${index}`) });
        const sum = (read: (group: NodeGroup) => number) => made.reduce((total, group) => total + read(group), 0);
        expect([sum((group) => group.minimum), sum((group) => group.maximum)]).toEqual([minimum, maximum]);
        for (const group of made) expect(group.minimum).toBeLessThanOrEqual(group.maximum);
      }),
    );
  });
});
