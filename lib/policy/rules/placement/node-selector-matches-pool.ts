import { eachPod } from '../../each-pod';
import { found } from '../../found';
import { selectedPools } from '../../pools';
import type { Rule } from '../../rule';

export const nodeSelectorMatchesPool: Rule = {
  id: 'node-selector-matches-pool',
  refuses: 'a nodeSelector that no node of the environment answers',
  why: 'the pod stays Pending for ever',
  fix: 'select a pool of the environment by chainyard.io/pool, or add the pool',
  check: eachPod(function* (pod, { facts: { nodePools } }) {
    if (nodePools.length === 0 || selectedPools(pod, nodePools).length > 0) return;
    const names = nodePools.map(({ name }) => name).join(', ');
    const message = `${found(pod.spec.nodeSelector)} matches no pool; the pools: ${names}`;
    yield { path: `${pod.prefix}spec.nodeSelector`, message };
  }),
};
