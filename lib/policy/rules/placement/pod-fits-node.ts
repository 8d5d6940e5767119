import { podAmounts, shortages } from '../../amounts';
import { eachPod } from '../../each-pod';
import { usablePools } from '../../pools';
import type { Rule } from '../../rule';

export const podFitsNode: Rule = {
  id: 'pod-fits-node',
  refuses: 'a pod that asks for more than an empty node of its pool has',
  why: 'the pod stays Pending for ever, however many nodes are added',
  fix: 'request less, or use a pool of larger machines',
  check: eachPod(function* (pod, { facts: { nodePools } }) {
    const amounts = podAmounts(pod);
    const lacking = usablePools(pod, nodePools).map((pool) =>
      shortages(amounts, pool.allocatable).map(
        ({ needed, offered }) => `${needed}, but a node of ${pool.name} has ${offered}`,
      ),
    );
    if (lacking.some((problems) => problems.length === 0)) return;
    for (const message of lacking.flat()) yield { path: `${pod.prefix}spec.containers`, message };
  }),
};
