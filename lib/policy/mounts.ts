import { containersOf, type PodTemplate } from './pod-templates';

/** The name of a volume at one place of a pod. */
export interface NamedVolume {
  readonly name: string | undefined;
  readonly path: string;
}

/** Every volume that the pod has: its own and the claims of its StatefulSet. */
export function volumesOf({ spec, prefix, claims }: PodTemplate): NamedVolume[] {
  return [
    ...(spec.volumes ?? []).map(({ name }, index) => ({ name, path: `${prefix}spec.volumes[${index}]` })),
    ...claims.map(({ metadata }, index) => ({ name: metadata?.name, path: `spec.volumeClaimTemplates[${index}]` })),
  ];
}

/** Every volume that a container of the pod uses, as a folder or as a device. */
export function mountsOf(pod: PodTemplate): NamedVolume[] {
  return containersOf(pod).flatMap(({ container, path }) => [
    ...(container.volumeMounts ?? []).map(({ name }, index) => ({ name, path: `${path}.volumeMounts[${index}]` })),
    ...(container.volumeDevices ?? []).map(({ name }, index) => ({ name, path: `${path}.volumeDevices[${index}]` })),
  ]);
}
