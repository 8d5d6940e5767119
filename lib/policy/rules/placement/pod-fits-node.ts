import type { NodeCapacity, NodePool } from '../../../contract/node-pools';
import { podAmounts, shortages, sum, systemPodAmounts } from '../../amounts';
import type { PodTemplate } from '../../pod-templates';
import { usablePools } from '../../pools';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const podFitsNode: Rule = {
  id: 'pod-fits-node',
  refuses: "a pod that asks for more than a node of its pool has beside the cluster's own pods and those of DaemonSets",
  why: 'the pod stays Pending for ever, however many nodes are added',
  fix: 'request less, or use a pool of larger machines',
  *check(cluster) {
    const others = podsOfEveryNode(cluster);
    for (const pod of cluster.pods) {
      const lacking = usablePools(pod, cluster.facts.nodePools).map((pool) => {
        const beside = others(pod, pool);
        return shortages(sum([podAmounts(pod), ...beside]), pool.allocatable).map(
          ({ needed, offered }) => `${needed}${withOthers(beside)}, but a node of ${pool.name} has ${offered}`,
        );
      });
      if (lacking.some((problems) => problems.length === 0)) continue;
      const path = `${pod.prefix}spec.containers`;
      for (const message of lacking.flat()) yield { object: pod.object, path, message };
    }
  },
};

/** Finds what the other pods ask for that run on every node of a pool. */
function podsOfEveryNode({ pods, facts: { nodePools, systemPods } }: RenderedCluster) {
  const own = systemPods.filter(({ count }) => count === 'every node').map(systemPodAmounts);
  const daemons = pods
    .filter(({ object }) => object.json.kind === 'DaemonSet')
    .map((pod) => ({ pod, amounts: podAmounts(pod), pools: usablePools(pod, nodePools) }));
  return (pod: PodTemplate, pool: NodePool): NodeCapacity[] => [
    ...own,
    ...daemons.filter((daemon) => daemon.pod !== pod && daemon.pools.includes(pool)).map(({ amounts }) => amounts),
  ];
}

const withOthers = (others: readonly NodeCapacity[]): string =>
  others.length === 0 ? '' : ' with the pods of every node';
