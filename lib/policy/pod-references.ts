import { containersOf, type PodTemplate } from './pod-templates';
import type { Reference } from './references';
import type { RenderedCluster } from './rendered-cluster';

interface Source {
  readonly name?: string;
  readonly optional?: boolean;
}

/** Every ConfigMap or Secret that a pod of the cluster cannot start without. */
export function* podReferences(cluster: RenderedCluster, kind: 'ConfigMap' | 'Secret'): Iterable<Reference> {
  for (const pod of cluster.pods) for (const reference of sources(pod)) if (reference.kind === kind) yield reference;
}

function* sources(pod: PodTemplate): Iterable<Reference> {
  const { spec, prefix, object, namespace } = pod;
  const refer = (kind: string, path: string, source: Source | undefined): Reference[] =>
    source?.name && !source.optional ? [{ object, path, kind, name: source.name, namespace }] : [];

  for (const { container, path } of containersOf(pod)) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      const at = `${path}.env[${index}].valueFrom`;
      yield* refer('ConfigMap', `${at}.configMapKeyRef.name`, valueFrom?.configMapKeyRef);
      yield* refer('Secret', `${at}.secretKeyRef.name`, valueFrom?.secretKeyRef);
    }
    for (const [index, { configMapRef, secretRef }] of (container.envFrom ?? []).entries()) {
      yield* refer('ConfigMap', `${path}.envFrom[${index}].configMapRef.name`, configMapRef);
      yield* refer('Secret', `${path}.envFrom[${index}].secretRef.name`, secretRef);
    }
  }
  for (const [index, { configMap, secret, projected, csi }] of (spec.volumes ?? []).entries()) {
    const at = `${prefix}spec.volumes[${index}]`;
    yield* refer('ConfigMap', `${at}.configMap.name`, configMap);
    yield* refer('Secret', `${at}.secret.secretName`, { name: secret?.secretName, optional: secret?.optional });
    yield* refer('Secret', `${at}.csi.nodePublishSecretRef.name`, csi?.nodePublishSecretRef);
    for (const [position, source] of (projected?.sources ?? []).entries()) {
      yield* refer('ConfigMap', `${at}.projected.sources[${position}].configMap.name`, source.configMap);
      yield* refer('Secret', `${at}.projected.sources[${position}].secret.name`, source.secret);
    }
  }
  for (const [index, source] of (spec.imagePullSecrets ?? []).entries())
    yield* refer('Secret', `${prefix}spec.imagePullSecrets[${index}].name`, source);
}

/** Fields of a pod that name one object, and the kind of that object. */
const fields = {
  serviceAccountName: { kind: 'ServiceAccount', namespaced: true },
  priorityClassName: { kind: 'PriorityClass', namespaced: false },
  runtimeClassName: { kind: 'RuntimeClass', namespaced: false },
} as const;

/** What the pods of the cluster name in one of those fields. */
export function* fieldReferences(cluster: RenderedCluster, field: keyof typeof fields): Iterable<Reference> {
  const { kind, namespaced } = fields[field];
  for (const { object, prefix, spec, namespace } of cluster.pods) {
    const name = spec[field];
    if (name)
      yield { object, path: `${prefix}spec.${field}`, kind, name, namespace: namespaced ? namespace : undefined };
  }
}
