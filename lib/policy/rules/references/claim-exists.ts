import { claimsOfStatefulSets } from '../../claims';
import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const claimExists: Rule = {
  id: 'claim-exists',
  refuses: 'a pod or VolumeSnapshot that names a PersistentVolumeClaim which does not exist',
  why: 'the pod is never scheduled, the snapshot never ready',
  fix: 'render the claim or use the name that its StatefulSet gives it, as in data-relay-0',
  check: (cluster) => unresolved(cluster, references(cluster), claimsOfStatefulSets(cluster)),
};

function* references(cluster: RenderedCluster): Iterable<Reference> {
  const kind = 'PersistentVolumeClaim';
  for (const { object, namespace, prefix, spec } of cluster.pods)
    for (const [index, { persistentVolumeClaim }] of (spec.volumes ?? []).entries()) {
      const path = `${prefix}spec.volumes[${index}].persistentVolumeClaim.claimName`;
      const name = persistentVolumeClaim?.claimName;
      if (name) yield { object, path, kind, name, namespace };
    }
  for (const object of cluster.ofKind('VolumeSnapshot')) {
    const source = object.json.spec?.source as { readonly persistentVolumeClaimName?: string } | undefined;
    const name = source?.persistentVolumeClaimName;
    const path = 'spec.source.persistentVolumeClaimName';
    if (name) yield { object, path, kind, name, namespace: object.json.metadata.namespace };
  }
}
