import { type Reference, unresolved } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { RenderedObject } from '../../rendered-object';
import type { Rule } from '../../rule';

interface StoreReference {
  /** @default SecretStore */
  readonly kind?: string;
  readonly name?: string;
}

interface ExternalSecretSpec {
  readonly secretStoreRef?: StoreReference;
  /** Values that may come from another store each. */
  readonly data?: readonly { readonly sourceRef?: { readonly storeRef?: StoreReference } }[];
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
    const { secretStoreRef = {}, data = [] } = (object.json.spec ?? {}) as ExternalSecretSpec;
    yield* named(object, 'spec.secretStoreRef', secretStoreRef);
    for (const [index, { sourceRef }] of data.entries())
      yield* named(object, `spec.data[${index}].sourceRef.storeRef`, sourceRef?.storeRef ?? {});
  }
}

function* named(object: RenderedObject, path: string, store: StoreReference): Iterable<Reference> {
  const { kind = 'SecretStore', name } = store;
  if (!name) return;
  const namespace = kind === 'SecretStore' ? object.json.metadata.namespace : undefined;
  yield { object, path, kind, name, namespace };
}
