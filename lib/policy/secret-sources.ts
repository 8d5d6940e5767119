import type { KeyToPath } from 'kubernetes-types/core/v1';
import { containersOf, type PodTemplate } from './pod-templates';

/** A Secret that a pod reads files or variables from. */
export interface SecretSource {
  readonly name: string;
  readonly path: string;
  /** The keys that it takes; absent where it takes all. */
  readonly keys?: readonly string[];
}

/** Every Secret that the containers of a pod can read. */
export function* secretSources(pod: PodTemplate): Iterable<SecretSource> {
  for (const [index, { secret, projected }] of (pod.spec.volumes ?? []).entries()) {
    const at = `${pod.prefix}spec.volumes[${index}]`;
    if (secret?.secretName) yield source(secret.secretName, `${at}.secret.secretName`, secret.items);
    for (const [position, { secret: part }] of (projected?.sources ?? []).entries())
      if (part?.name) yield source(part.name, `${at}.projected.sources[${position}].secret.name`, part.items);
  }
  for (const { container, path } of containersOf(pod)) {
    for (const [index, { valueFrom }] of (container.env ?? []).entries()) {
      const { name, key } = valueFrom?.secretKeyRef ?? {};
      if (name && key) yield { name, path: `${path}.env[${index}].valueFrom.secretKeyRef.name`, keys: [key] };
    }
    for (const [index, { secretRef }] of (container.envFrom ?? []).entries())
      if (secretRef?.name) yield { name: secretRef.name, path: `${path}.envFrom[${index}].secretRef.name` };
  }
}

function source(name: string, path: string, items: readonly KeyToPath[] | undefined): SecretSource {
  return { name, path, keys: items?.map(({ key }) => key) };
}
