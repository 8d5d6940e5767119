import type { NodePool } from '../../../contract/node-pools';
import { podAmounts, systemPodAmounts } from '../../amounts';
import type { PodTemplate } from '../../pod-templates';
import { usablePools } from '../../pools';
import { overruns } from '../../quotas';
import { type ClusterFacts, objectKey, type RenderedCluster } from '../../rendered-cluster';
import type { Rule, Violation } from '../../rule';
import { type Scaler, scalers } from '../../scalers';

export const scalerBoundsFit: Rule = {
  id: 'scaler-bounds-fit',
  refuses: 'a scaler that may ask for more pods than the quota of its namespace or the nodes of its pool have room for',
  why: 'at the hour of the most callers the last pods stay Pending, and nobody has seen it before',
  fix: 'lower the maximum, or raise the quota or the maximum of the pool',
  *check(cluster) {
    const pods = new Map(cluster.pods.map((pod) => [keyOf(pod), pod]));
    for (const scaler of scalers(cluster.objects)) {
      const { object, minimum, maximum, target } = scaler;
      if (minimum > maximum)
        yield { object, path: 'spec', message: `at least ${minimum} pods, and ${maximum} at most` };
      const pod = pods.get(target);
      if (pod === undefined) continue;
      yield* beyondQuota(cluster, scaler, pod);
      const room = placesFor(pod, cluster.facts);
      if (room !== undefined && room < maximum)
        yield {
          object,
          path: 'spec',
          message: `${maximum} pods of ${target} at most, but its pools have room for ${room}`,
        };
    }
  },
};

const keyOf = ({ object: { json }, namespace }: PodTemplate): string =>
  objectKey(json.kind, json.metadata.name, namespace);

function* beyondQuota(
  cluster: RenderedCluster,
  { object, target, maximum }: Scaler,
  pod: PodTemplate,
): Iterable<Violation> {
  for (const { quota, resource, needed, allowed } of overruns(cluster, pod.namespace)) {
    const message = `with ${maximum} pods of ${target} the namespace needs ${needed} ${resource}, but ResourceQuota ${quota} allows ${allowed}`;
    yield { object, path: 'spec', message };
  }
}

/** Pods that fit on the nodes of the pools that it may run on, were it alone with the cluster's own. */
function placesFor(pod: PodTemplate, facts: ClusterFacts): number | undefined {
  if (facts.nodePools.length === 0) return undefined;
  return usablePools(pod, facts.nodePools).reduce(
    (sum, pool) => sum + pool.maximum * placesOnNode(pod, pool, facts),
    0,
  );
}

function placesOnNode(pod: PodTemplate, { allocatable }: NodePool, { systemPods }: ClusterFacts): number {
  const amounts = podAmounts(pod);
  const own = systemPods.filter(({ count }) => count === 'every node').map(systemPodAmounts);
  const resources = (Object.keys(amounts) as (keyof typeof amounts)[]).filter((resource) => amounts[resource] > 0);
  return Math.min(
    ...resources.map((resource) => {
      const free = own.reduce((rest, each) => rest - each[resource], allocatable[resource]);
      return Math.max(0, Math.floor(free / amounts[resource]));
    }),
  );
}
