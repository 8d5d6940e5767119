import { found } from '../../found';
import type { Rule } from '../../rule';
import { replicaRanges } from '../../scalers';

export const disruptionBudgetAllowsEviction: Rule = {
  id: 'disruption-budget-allows-eviction',
  refuses: 'a PodDisruptionBudget under which no pod can ever be evicted',
  why: 'every drain of the node hangs, so neither the node nor the cluster can be upgraded',
  fix: 'use maxUnavailable 1, or a minAvailable below the number of replicas',
  *check(cluster) {
    const rangeOf = replicaRanges(cluster.objects);
    for (const object of cluster.ofKind('PodDisruptionBudget')) {
      const { selector, minAvailable, maxUnavailable } = object.json.spec ?? {};
      if (!selector) continue;
      const pods = cluster.podIndex.select(object.json.metadata.namespace, selector);
      const replicas = pods.reduce((sum, pod) => sum + Math.max(1, rangeOf(pod).minimum), 0);
      if (replicas === 0) continue;
      const of = `of ${replicas} ${replicas === 1 ? 'pod' : 'pods'}`;
      if (maxUnavailable !== undefined && share(maxUnavailable, replicas) === 0)
        yield { object, path: 'spec.maxUnavailable', message: `${found(maxUnavailable)} ${of} lets none go` };
      if (minAvailable !== undefined && share(minAvailable, replicas) >= replicas)
        yield { object, path: 'spec.minAvailable', message: `${found(minAvailable)} ${of} lets none go` };
    }
  },
};

/** A number, or a percentage rounded up as the eviction API does. */
function share(value: number | string, replicas: number): number {
  return typeof value === 'number' ? value : Math.ceil((Number.parseInt(value, 10) / 100) * replicas);
}
