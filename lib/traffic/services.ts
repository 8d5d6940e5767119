import { IntOrString, KubeService, type ServiceSpec } from 'cdk8s-plus-28/lib/imports/k8s';
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
      .map(([name, { number, protocol = 'TCP', whileUnready = false }]) => ({ name, number, protocol, whileUnready })),
  );
}

/** What a Service inside the cluster is made from. */
export interface ClusterServiceProps {
  readonly name: string;
  readonly selector: Record<string, string>;
  readonly labels: Record<string, string>;
  readonly ports: readonly PublishedPort[];
  /** Seconds for which a caller of ready pods stays with one of them. @default every connection may go to another */
  readonly stickySeconds?: number;
}

/** Name of the Service of a workload that carries a port. */
export const serviceName = (workload: string, { whileUnready }: Pick<PublishedPort, 'whileUnready'>): string =>
  whileUnready ? `${workload}-peers` : workload;

/** DNS name of the Service of a workload that carries a port, known before the workload is made. */
export const serviceHost = (workload: string, namespace: string, port: Pick<PublishedPort, 'whileUnready'>): string =>
  `${serviceName(workload, port)}.${namespace}.svc.cluster.local`;

/** The Services that other workloads use: one for ready pods, which has the workload's name, and one for peers. */
export function clusterServices(scope: Construct, props: ClusterServiceProps): void {
  const ready = props.ports.filter(({ whileUnready }) => !whileUnready);
  const peers = props.ports.filter(({ whileUnready }) => whileUnready);
  if (ready.length > 0) service(scope, 'service', { ...props, ports: ready }, affinity(props.stickySeconds));
  if (peers.length === 0) return;
  const name = serviceName(props.name, { whileUnready: true });
  service(scope, 'peers-service', { ...props, name, ports: peers }, { publishNotReadyAddresses: true });
}

/** The Service that gives each pod of a StatefulSet its DNS name, ready or not. */
export function headlessService(scope: Construct, props: ClusterServiceProps): void {
  service(scope, 'headless-service', props, { clusterIp: 'None', publishNotReadyAddresses: true });
}

/** Keeps a caller with one pod, by its address. */
export const affinity = (
  seconds: number | undefined,
): Pick<ServiceSpec, 'sessionAffinity' | 'sessionAffinityConfig'> =>
  seconds === undefined
    ? {}
    : { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIp: { timeoutSeconds: seconds } } };

function service(
  scope: Construct,
  id: string,
  { name, selector, labels, ports }: ClusterServiceProps,
  spec: Partial<ServiceSpec> = {},
): void {
  new KubeService(scope, id, {
    metadata: { name, labels },
    spec: { type: 'ClusterIP', ...spec, selector, ports: ports.length === 0 ? undefined : ports.map(servicePort) },
  });
}

const servicePort = ({ name, number, protocol }: PublishedPort) => ({
  name,
  port: number,
  targetPort: IntOrString.fromString(name),
  protocol,
});
