import type { NodeCapacity, NodePool } from '../../../contract/node-pools';
import { podAmounts, shortages, sum, times } from '../../amounts';
import type { PodTemplate } from '../../pod-templates';
import { usablePools } from '../../pools';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';
import { replicaRanges } from '../../scalers';

export const environmentFitsPools: Rule = {
  id: 'environment-fits-pools',
  refuses: 'pods that together ask for more than their pools have when they are as large as they may become',
  why: 'the last pods stay Pending, and which ones they are is chance',
  fix: 'raise the maximum of the pool, or lower requests or replicas',
  *check(cluster) {
    for (const { place, capacity, demands } of groups(cluster)) {
      const total = sum(demands.map(({ amounts }) => amounts));
      for (const { resource, needed, offered } of shortages(total, capacity)) {
        const { pod } = demands.reduce((a, b) => (b.amounts[resource] > a.amounts[resource] ? b : a));
        const message = `the largest part of ${needed} in total, but ${place} has ${offered} at most`;
        yield { object: pod.object, path: `${pod.prefix}spec.containers`, message };
      }
    }
  },
};

/** What all pods of a workload take, when as many run as may. */
interface Demand {
  readonly pod: PodTemplate;
  readonly amounts: NodeCapacity;
}

interface Group {
  readonly place: string;
  readonly capacity: NodeCapacity;
  readonly demands: readonly Demand[];
}

/** Each pool with the pods that can go nowhere else, and all pools together where some pods may choose. */
function groups(cluster: RenderedCluster): Group[] {
  const { nodePools } = cluster.facts;
  const rangeOf = replicaRanges(cluster);
  const byPool = new Map<NodePool, Demand[]>(nodePools.map((pool) => [pool, []]));
  const choosing: Demand[] = [];
  for (const pod of nodePools.length === 0 ? [] : cluster.pods) {
    const each = podAmounts(pod);
    const onEveryNode = pod.object.json.kind === 'DaemonSet';
    const pools = usablePools(pod, nodePools);
    const amounts = times(each, rangeOf(pod).maximum);
    if (onEveryNode) for (const pool of pools) byPool.get(pool)?.push({ pod, amounts: times(each, pool.maximum) });
    else if (pools.length > 1) choosing.push({ pod, amounts });
    else for (const pool of pools) byPool.get(pool)?.push({ pod, amounts });
  }
  const alone = [...byPool].map(([pool, demands]) => ({ place: `pool ${pool.name}`, capacity: whole(pool), demands }));
  if (choosing.length === 0) return alone;
  const together = {
    place: 'the sum of all pools',
    capacity: sum(nodePools.map(whole)),
    demands: [...alone.flatMap(({ demands }) => demands), ...choosing],
  };
  return [...alone, together];
}

/** All nodes that the pool may have. */
const whole = ({ allocatable, maximum }: NodePool) => times(allocatable, maximum);
