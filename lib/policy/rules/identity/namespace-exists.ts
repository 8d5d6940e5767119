import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const namespaceExists: Rule = {
  id: 'namespace-exists',
  refuses: 'an object in a namespace that does not exist',
  why: 'the API server refuses it',
  fix: 'render the namespace, or list it under external',
  check: (cluster) => unresolved(cluster, namespaces(cluster)),
};

function* namespaces({ objects }: RenderedCluster): Iterable<Reference> {
  for (const object of objects) {
    const { namespace } = object.json.metadata;
    if (namespace) yield { object, path: 'metadata.namespace', kind: 'Namespace', name: namespace };
  }
}
