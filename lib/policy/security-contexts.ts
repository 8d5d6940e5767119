import type { PodSecurityContext, SecurityContext } from 'kubernetes-types/core/v1';
import { containersOf, type PodTemplate } from './pod-templates';

/** The fields that a pod and its containers share; a container's own win. */
export type SharedSecurityContext = Pick<SecurityContext, keyof SecurityContext & keyof PodSecurityContext>;

/** A security context and where it stands. */
export interface PlacedSecurityContext {
  readonly path: string;
  readonly context: SharedSecurityContext;
}

/** The security contexts of the pod's containers, empty where they have none. */
export function containerContexts(pod: PodTemplate): PlacedSecurityContext[] {
  return containersOf(pod).map(({ container, path }) => ({
    path: `${path}.securityContext`,
    context: container.securityContext ?? {},
  }));
}

/** The security context of the pod, then those of its containers. */
export function securityContexts(pod: PodTemplate): PlacedSecurityContext[] {
  const ofPod = { path: `${pod.prefix}spec.securityContext`, context: pod.spec.securityContext ?? {} };
  return [ofPod, ...containerContexts(pod)];
}
