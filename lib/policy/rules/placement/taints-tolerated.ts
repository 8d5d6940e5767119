import { eachPod } from '../../each-pod';
import { describeTaint, repellingTaints, selectedPools } from '../../pools';
import type { Rule } from '../../rule';

export const taintsTolerated: Rule = {
  id: 'taints-tolerated',
  refuses: 'a pod that does not tolerate the taints of its pool, or of any pool where it names none',
  why: 'the pod stays Pending for ever',
  fix: 'add a toleration for the taint',
  check: eachPod(function* (pod, { facts: { nodePools } }) {
    const repelling = selectedPools(pod, nodePools).map((pool) => ({ pool, taints: repellingTaints(pod.spec, pool) }));
    if (repelling.some(({ taints }) => taints.length === 0)) return;
    for (const { pool, taints } of repelling) {
      const message = `nothing tolerates ${taints.map(describeTaint).join(', ')} of pool ${pool.name}`;
      yield { path: `${pod.prefix}spec.tolerations`, message };
    }
  }),
};
