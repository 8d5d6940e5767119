import type { ApiObjectProps } from 'cdk8s';
import type { PodTemplateSpec } from 'kubernetes-types/core/v1';
import { allPrograms, type PodProps } from '../k8s/pod';

/** A Deployment or StatefulSet as it is written. */
interface Manifest extends ApiObjectProps {
  readonly spec: { readonly template: PodTemplateSpec };
}

/**
 * Lets containers answer on for a while before their signal. It is the kubelet that sleeps, so that images without a shell
 * can do it too; the field is younger than the classes of cdk8s, which leave it out.
 *
 * @param manifest changed in place
 */
export function withDrains(manifest: Manifest, props: PodProps): ApiObjectProps {
  const drains = new Map(allPrograms(props).map(({ name, drainSeconds }) => [name, drainSeconds]));
  const { containers = [], initContainers = [] } = manifest.spec.template.spec ?? {};
  for (const container of [...initContainers, ...containers]) {
    const seconds = drains.get(container.name);
    if (seconds !== undefined) container.lifecycle = { preStop: { sleep: { seconds } } };
  }
  return manifest;
}
