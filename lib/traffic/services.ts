import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { Program } from '../k8s/program';
import type { PublishedPort } from './publication';

/**
 * Ports that a workload's own Service carries: those for the cluster and the public, and of the admin ports only
 * those that somebody connects to.
 *
 * @param connected names of the ports that somebody connects to
 */
export function servicePorts(programs: readonly Program[], connected: ReadonlySet<string>): PublishedPort[] {
  return programs.flatMap(({ ports }) =>
    Object.entries(ports)
      .filter(
        ([name, { exposure }]) =>
          exposure === 'cluster' || exposure === 'public' || (exposure === 'admin' && connected.has(name)),
      )
      .map(([name, { number, protocol = 'TCP' }]) => ({ name, number, protocol })),
  );
}

/** The Service that other workloads use; its name is the workload's. */
export function clusterService(
  scope: Construct,
  name: string,
  {
    selector,
    labels,
    ports,
  }: { selector: Record<string, string>; labels: Record<string, string>; ports: readonly PublishedPort[] },
): void {
  new KubeService(scope, 'service', {
    metadata: { name, labels },
    spec: { type: 'ClusterIP', selector, ports: ports.map(servicePort) },
  });
}

/** The Service that gives each pod of a StatefulSet its DNS name, ready or not. */
export function headlessService(
  scope: Construct,
  name: string,
  {
    selector,
    labels,
    ports,
  }: { selector: Record<string, string>; labels: Record<string, string>; ports: readonly PublishedPort[] },
): void {
  new KubeService(scope, 'headless-service', {
    metadata: { name, labels },
    spec: {
      type: 'ClusterIP',
      clusterIp: 'None',
      publishNotReadyAddresses: true,
      selector,
      ports: ports.length === 0 ? undefined : ports.map(servicePort),
    },
  });
}

const servicePort = ({ name, number, protocol }: PublishedPort) => ({
  name,
  port: number,
  targetPort: IntOrString.fromString(name),
  protocol,
});
