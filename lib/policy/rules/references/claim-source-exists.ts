import { claimSpecs, claimsOfStatefulSets } from '../../claims';
import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const claimSourceExists: Rule = {
  id: 'claim-source-exists',
  refuses: 'a claim to be filled from a snapshot or claim that does not exist',
  why: 'the volume is never made and the pod never scheduled',
  fix: 'name a rendered VolumeSnapshot or claim of the same namespace',
  check: (cluster) => unresolved(cluster, references(cluster), claimsOfStatefulSets(cluster)),
};

function* references(cluster: RenderedCluster): Iterable<Reference> {
  for (const { object, path, namespace, spec } of claimSpecs(cluster)) {
    const { dataSource, dataSourceRef } = spec;
    if (dataSource) yield { ...dataSource, object, path: `${path}.dataSource`, namespace };
    if (dataSourceRef)
      yield {
        ...dataSourceRef,
        object,
        path: `${path}.dataSourceRef`,
        namespace: dataSourceRef.namespace ?? namespace,
      };
  }
}
