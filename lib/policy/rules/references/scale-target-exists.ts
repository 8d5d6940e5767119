import type { CrossVersionObjectReference } from 'kubernetes-types/autoscaling/v2';
import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const scaleTargetExists: Rule = {
  id: 'scale-target-exists',
  refuses: 'a HorizontalPodAutoscaler or ScaledObject whose target does not exist',
  why: 'nothing is ever scaled',
  fix: 'name a workload of the same namespace in scaleTargetRef',
  check: (cluster) => unresolved(cluster, targets(cluster)),
};

function* targets(cluster: RenderedCluster): Iterable<Reference> {
  for (const object of [...cluster.ofKind('HorizontalPodAutoscaler'), ...cluster.ofKind('ScaledObject')]) {
    const target = object.json.spec?.scaleTargetRef as Partial<CrossVersionObjectReference> | undefined;
    if (!target?.name) continue;
    const { kind = 'Deployment', name } = target;
    yield { object, path: 'spec.scaleTargetRef', kind, name, namespace: object.json.metadata.namespace };
  }
}
