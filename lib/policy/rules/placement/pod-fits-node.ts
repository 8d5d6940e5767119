import { podAmounts, shortages, sum, systemPodAmounts } from '../../amounts';
import { eachPod } from '../../each-pod';
import { usablePools } from '../../pools';
import type { ClusterFacts } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const podFitsNode: Rule = {
  id: 'pod-fits-node',
  refuses: "a pod that asks for more than a node of its pool has beside the cluster's own pods",
  why: 'the pod stays Pending for ever, however many nodes are added',
  fix: 'request less, or use a pool of larger machines',
  check: eachPod(function* (pod, { facts }) {
    const amounts = sum([podAmounts(pod), ...onEveryNode(facts)]);
    const lacking = usablePools(pod, facts.nodePools).map((pool) =>
      shortages(amounts, pool.allocatable).map(
        ({ needed, offered }) => `${needed}${withOwn(facts)}, but a node of ${pool.name} has ${offered}`,
      ),
    );
    if (lacking.some((problems) => problems.length === 0)) return;
    for (const message of lacking.flat()) yield { path: `${pod.prefix}spec.containers`, message };
  }),
};

const onEveryNode = ({ systemPods }: ClusterFacts) =>
  systemPods.filter(({ count }) => count === 'every node').map(systemPodAmounts);

const withOwn = (facts: ClusterFacts): string =>
  onEveryNode(facts).length === 0 ? '' : " with the cluster's own pods of every node";
