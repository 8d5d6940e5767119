import type { NodePool } from '../contract/node-pools';
import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import { usablePools } from './pools';
import type { RenderedObject } from './rendered-object';
import { replicaRanges } from './scalers';

/**
 * Finds how many pods of a template there may be at one moment: as many as its scaler makes, and those that a rollout
 * makes before others go; one where none is rendered, since a job starts it; of a DaemonSet one for every node that its
 * pools may come to have.
 *
 * @param nodePools node pools of the environment
 */
export function mostPods(
  objects: readonly RenderedObject[],
  nodePools: readonly NodePool[],
): (pod: PodTemplate) => number {
  const rangeOf = replicaRanges(objects);
  return (pod) => {
    if (pod.object.json.kind === 'DaemonSet' && nodePools.length > 0) {
      return usablePools(pod, nodePools).reduce((nodes, pool) => nodes + pool.maximum, 0);
    }
    const { maximum } = rangeOf(pod);
    return maximum === 0 ? 1 : maximum + surge(pod);
  };
}

/** Where a Deployment names a number; other kinds end a pod before they make the next one. */
function surge({ object: { json } }: PodTemplate): number {
  if (json.kind !== 'Deployment') return 0;
  const { maxSurge } = (json as KindMap['Deployment']).spec?.strategy?.rollingUpdate ?? {};
  return typeof maxSurge === 'number' ? maxSurge : 0;
}
