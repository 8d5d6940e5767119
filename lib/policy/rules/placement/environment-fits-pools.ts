import type { NodeCapacity, NodePool } from '../../../contract/node-pools';
import type { SystemPods } from '../../../contract/system-pods';
import { podAmounts, shortages, sum, systemPodAmounts, times } from '../../amounts';
import { mostPods } from '../../most-pods';
import type { PodTemplate } from '../../pod-templates';
import { usablePools } from '../../pools';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule, Violation } from '../../rule';

export const environmentFitsPools: Rule = {
  id: 'environment-fits-pools',
  refuses:
    "pods that, with the cluster's own, ask for more than their pools have when both are as many as they may become",
  why: 'the last pods stay Pending, and which ones they are is chance',
  fix: 'raise the maximum of the pool, add one without taints, use larger machines, or lower requests or replicas',
  *check(cluster) {
    yield* withoutPool(cluster);
    const withOwn = cluster.facts.systemPods.length === 0 ? '' : " with the cluster's own";
    for (const { place, capacity, demands } of groups(cluster)) {
      const total = sum(demands.map(({ amounts }) => amounts));
      for (const { resource, needed, offered } of shortages(total, capacity)) {
        const [largest] = demands
          .flatMap(({ pod, amounts }) => (pod === undefined ? [] : [{ pod, amount: amounts[resource] }]))
          .sort((a, b) => b.amount - a.amount);
        if (largest === undefined) continue;
        const { object, prefix } = largest.pod;
        const message = `the largest part of ${needed} in total${withOwn}, but ${place} has ${offered} at most`;
        yield { object, path: `${prefix}spec.containers`, message };
      }
    }
  },
};

/** Said of the first pod, as the cluster's own are not rendered. */
function* withoutPool({ pods: [first], facts: { nodePools, systemPods } }: RenderedCluster): Iterable<Violation> {
  if (first === undefined || nodePools.length === 0) return;
  const names = systemPods.filter((own) => ownPools(own, nodePools).length === 0).map(({ name }) => name);
  if (names.length === 0) return;
  const pools = nodePools.map(({ name }) => name).join(', ');
  const message = `runs beside the cluster's own ${names.join(', ')}, which tolerate the taints of no pool (${pools})`;
  yield { object: first.object, path: `${first.prefix}spec`, message };
}

/** What all pods of one kind take, when as many run as may. */
interface Demand {
  /** Absent for the cluster's own pods. */
  readonly pod?: PodTemplate;
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
  const byPool = new Map<NodePool, Demand[]>(nodePools.map((pool) => [pool, []]));
  const choosing: Demand[] = [];
  for (const { pod, each, count, pools } of nodePools.length === 0 ? [] : kinds(cluster)) {
    const onEveryNode = count === 'every node';
    if (!onEveryNode && pools.length > 1) choosing.push({ pod, amounts: times(each, count) });
    else
      for (const pool of pools)
        byPool.get(pool)?.push({ pod, amounts: times(each, onEveryNode ? pool.maximum : count) });
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

/** Pods of one kind, with the pools that they may run on. */
interface Kind {
  /** Absent for the cluster's own pods. */
  readonly pod?: PodTemplate;
  readonly each: NodeCapacity;
  readonly count: SystemPods['count'];
  readonly pools: readonly NodePool[];
}

function* kinds(cluster: RenderedCluster): Iterable<Kind> {
  const { nodePools, systemPods } = cluster.facts;
  const most = mostPods(cluster.objects, nodePools);
  for (const pod of cluster.pods) {
    const count = pod.object.json.kind === 'DaemonSet' ? 'every node' : most(pod);
    yield { pod, each: podAmounts(pod), count, pools: usablePools(pod, nodePools) };
  }
  for (const own of systemPods) {
    yield { each: systemPodAmounts(own), count: own.count, pools: ownPools(own, nodePools) };
  }
}

/** The one taint that add-ons tolerate. @see https://github.com/eksctl-io/eksctl: pkg/addons/default/assets */
const tolerations = [{ key: 'CriticalAddonsOnly', operator: 'Exists' }];

/** The pools that the cluster's own pods may run on. */
function ownPools({ count }: SystemPods, nodePools: readonly NodePool[]): readonly NodePool[] {
  return count === 'every node' ? nodePools : usablePools({ spec: { containers: [], tolerations } }, nodePools);
}

/** All nodes that the pool may have. */
const whole = ({ allocatable, maximum }: NodePool) => times(allocatable, maximum);
