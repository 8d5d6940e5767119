import { eachPod } from '../../each-pod';
import { found } from '../../found';
import { selectedPools, tolerates } from '../../pools';
import type { Rule } from '../../rule';

/** Taints that Kubernetes itself puts on nodes in trouble. */
const ofNodesInTrouble = /^node\.(cloudprovider\.)?kubernetes\.io\//;

export const tolerationsMatchTaints: Rule = {
  id: 'tolerations-match-taints',
  refuses: 'a toleration that no taint of its pool is meant by',
  why: 'it is left over from another pool, and lets the pod onto nodes that were reserved for others',
  fix: 'remove the toleration, or correct its key, value and effect',
  check: eachPod(function* (pod, { facts: { nodePools } }) {
    const pools = selectedPools(pod, nodePools);
    if (pools.length === 0) return;
    for (const [index, toleration] of (pod.spec.tolerations ?? []).entries()) {
      if (ofNodesInTrouble.test(toleration.key ?? '')) continue;
      if (pools.some(({ taints }) => taints.some((taint) => tolerates(toleration, taint)))) continue;
      const names = pools.map(({ name }) => name).join(', ');
      const message = `${found(toleration)} matches no taint of ${names}`;
      yield { path: `${pod.prefix}spec.tolerations[${index}]`, message };
    }
  }),
};
