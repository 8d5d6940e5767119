import type { ContainerPort, ServicePort } from 'kubernetes-types/core/v1';
import { containersOf, type PodTemplate } from './pod-templates';

/** A port by number, or by the name that a container or Service gives it. */
export type PortReference = string | number;

/** Whether a container of the pod, while it runs, declares the port. */
export function servesPort(pod: PodTemplate, port: PortReference, protocol?: string): boolean {
  return runningPorts(pod).some(
    (declared) =>
      (declared.name === port || declared.containerPort === port) &&
      (protocol === undefined || (declared.protocol ?? 'TCP') === protocol),
  );
}

/** The ports of the pod as messages list them: `http (8088), p2p (4001/UDP)`, or `none`. */
export function describePodPorts(pod: PodTemplate): string {
  return describeContainerPorts(runningPorts(pod));
}

/** The ports of a container as messages list them. */
export function describeContainerPorts(ports: readonly ContainerPort[]): string {
  return (
    ports.map(({ name, containerPort, protocol }) => describePort(name, containerPort, protocol)).join(', ') || 'none'
  );
}

/** The ports of a Service as messages list them. */
export function describeServicePorts(ports: readonly ServicePort[]): string {
  return ports.map(({ name, port, protocol }) => describePort(name, port, protocol)).join(', ') || 'none';
}

/** The ports of the containers that run as long as the pod. */
export function runningPorts(pod: PodTemplate): ContainerPort[] {
  return containersOf(pod)
    .filter(({ ends }) => !ends)
    .flatMap(({ container }) => container.ports ?? []);
}

/** The number of the pod's port that a port of a Service leads to; undefined where the pod has none of that name. */
export function targetNumber(pod: PodTemplate, { port, targetPort = port }: ServicePort): number | undefined {
  if (typeof targetPort === 'number') return targetPort;
  return runningPorts(pod).find(({ name }) => name === targetPort)?.containerPort;
}

function describePort(name: string | undefined, port: number, protocol = 'TCP'): string {
  const number = protocol === 'TCP' ? `${port}` : `${port}/${protocol}`;
  return name === undefined ? number : `${name} (${number})`;
}
