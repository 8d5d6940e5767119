import { podReferences } from '../../pod-references';
import { type Reference, unresolved } from '../../references';
import { objectKey, type RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';

export const secretExists: Rule = {
  id: 'secret-exists',
  refuses: 'a Secret that a pod, an Ingress, a Gateway or a ServiceAccount needs and nothing provides',
  why: 'the pod waits for it and never starts, or visitors see a wrong certificate',
  fix: 'add an ExternalSecret that makes it, correct the name or list it under external',
  check: (cluster) => unresolved(cluster, references(cluster), fromSecretStore(cluster)),
};

function* references(cluster: RenderedCluster): Iterable<Reference> {
  yield* podReferences(cluster, 'Secret');
  yield* ofIngresses(cluster);
  yield* ofGateways(cluster);
  for (const object of cluster.ofKind('ServiceAccount'))
    for (const [index, { name }] of (object.json.imagePullSecrets ?? []).entries())
      if (name) yield secret(object, `imagePullSecrets[${index}].name`, name);
}

function* ofIngresses(cluster: RenderedCluster): Iterable<Reference> {
  for (const object of cluster.ofKind('Ingress'))
    for (const [index, { secretName }] of (object.json.spec?.tls ?? []).entries())
      if (secretName) yield secret(object, `spec.tls[${index}].secretName`, secretName);
}

interface Listener {
  readonly tls?: { readonly certificateRefs?: readonly CertificateReference[] };
}

interface CertificateReference {
  /** @default Secret */
  readonly kind?: string;
  readonly name: string;
  /** @default the Gateway's */
  readonly namespace?: string;
}

function* ofGateways(cluster: RenderedCluster): Iterable<Reference> {
  for (const object of cluster.ofKind('Gateway')) {
    const listeners = (object.json.spec?.listeners ?? []) as readonly Listener[];
    for (const [listener, { tls }] of listeners.entries())
      for (const [index, { kind = 'Secret', name, namespace }] of (tls?.certificateRefs ?? []).entries()) {
        const path = `spec.listeners[${listener}].tls.certificateRefs[${index}]`;
        if (kind === 'Secret') yield secret(object, path, name, namespace);
      }
  }
}

function secret(object: Reference['object'], path: string, name: string, namespace?: string): Reference {
  return { object, path, kind: 'Secret', name, namespace: namespace ?? object.json.metadata.namespace };
}

/** Keys of the Secrets that External Secrets makes. */
function fromSecretStore(cluster: RenderedCluster): ReadonlySet<string> {
  const keys = cluster.ofKind('ExternalSecret').map(({ json: { metadata, spec } }) => {
    const target = spec?.target as { readonly name?: string } | undefined;
    return objectKey('Secret', target?.name ?? metadata.name, metadata.namespace);
  });
  return new Set(keys);
}
