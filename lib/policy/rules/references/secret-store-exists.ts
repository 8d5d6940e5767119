import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

interface StoreReference {
  /** @default SecretStore */
  readonly kind?: string;
  readonly name?: string;
}

export const secretStoreExists: Rule = {
  id: 'secret-store-exists',
  refuses: 'an ExternalSecret whose store does not exist',
  why: 'its Secret is never made and the pods that need it never start',
  fix: 'name a SecretStore of the same namespace, or list a ClusterSecretStore under external',
  check: (cluster) => unresolved(cluster, references(cluster)),
};

function* references(cluster: RenderedCluster): Iterable<Reference> {
  for (const object of cluster.ofKind('ExternalSecret')) {
    const { kind = 'SecretStore', name } = (object.json.spec?.secretStoreRef ?? {}) as StoreReference;
    if (!name) continue;
    const namespace = kind === 'SecretStore' ? object.json.metadata.namespace : undefined;
    yield { object, path: 'spec.secretStoreRef', kind, name, namespace };
  }
}
