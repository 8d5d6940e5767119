import type { ServicePort } from 'kubernetes-types/core/v1';
import type { PortProtocol } from '../k8s/program';
import type { KindMap } from './kinds';
import type { PodTemplate } from './pod-templates';
import { servesPort, targetNumber } from './ports';
import type { RenderedCluster } from './rendered-cluster';
import type { RenderedObject } from './rendered-object';

type Service = RenderedObject<KindMap['Service']>;

/** The Service that a DNS name of the cluster is of. */
export interface ServiceHost {
  readonly name: string;
  readonly namespace: string;
}

/**
 * The Service of `<service>.<namespace>.svc` or `<pod>.<service>.<namespace>.svc`, with or without `.cluster.local`;
 * undefined for every other name.
 */
export function serviceOfHost(host: string): ServiceHost | undefined {
  const match = /^(?:[^.]+\.)?(?<name>[^.]+)\.(?<namespace>[^.]+)\.svc(?:\.cluster\.local)?\.?$/.exec(host);
  const { name, namespace } = match?.groups ?? {};
  return name === undefined || namespace === undefined ? undefined : { name, namespace };
}

/** The pods that a Service chooses by their labels. */
export function podsOfService(cluster: RenderedCluster, { json }: Service): PodTemplate[] {
  const { selector: matchLabels = {} } = json.spec ?? {};
  return Object.keys(matchLabels).length === 0 ? [] : cluster.podIndex.select(json.metadata.namespace, { matchLabels });
}

/** Number of the pod's port that somebody reaches who dials a Service; undefined where the Service does not lead on. */
export function dialledPort(
  { json: { spec } }: Service,
  pod: PodTemplate,
  port: number,
  protocol: PortProtocol,
): number | undefined {
  // The name of a headless Service is that of its pods, which are dialled directly.
  if (spec?.clusterIP === 'None') return servesPort(pod, port, protocol) ? port : undefined;
  const servicePort = (spec?.ports ?? []).find((candidate) => isPort(candidate, port, protocol));
  return servicePort && targetNumber(pod, servicePort);
}

const isPort = (candidate: ServicePort, port: number, protocol: PortProtocol): boolean =>
  candidate.port === port && (candidate.protocol ?? 'TCP') === protocol;
