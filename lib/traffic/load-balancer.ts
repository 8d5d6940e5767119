import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { PortExposure } from '../environment/sections/exposure';
import type { LoadBalancerFacts } from '../providers/provider';
import type { PublishedPort } from './publication';
import { affinity } from './services';

/** What a load balancer publishes. */
export interface LoadBalancerProps {
  /** Name of the Service. */
  readonly name: string;
  readonly selector: Record<string, string>;
  readonly labels: Record<string, string>;
  readonly ports: readonly (PublishedPort & { /** Port outside. @default the same */ readonly outside?: number })[];
  readonly exposure: PortExposure;
  readonly facts: LoadBalancerFacts;
  /** Annotations beyond the provider's. */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Seconds for which a caller stays with one pod, where the provider can. @default every connection may go to another */
  readonly stickySeconds?: number;
}

/** Annotation with the tags that it has in the cloud. */
export function tagsOf(
  { tagsAnnotation }: LoadBalancerFacts,
  tags: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (tagsAnnotation === undefined) return {};
  const value = Object.entries(tags).map(([key, tag]) => `${key}=${tag}`);
  return { [tagsAnnotation]: value.join(',') };
}

/** Publishes ports with a load balancer; one for each protocol where the provider cannot mix them. */
export function loadBalancer(scope: Construct, props: LoadBalancerProps): void {
  const { name, ports, facts } = props;
  const protocols = [...new Set(ports.map(({ protocol }) => protocol))];
  if (facts.mixedProtocols || protocols.length === 1) {
    service(scope, props);
    return;
  }
  for (const protocol of protocols) {
    const own = ports.filter((port) => port.protocol === protocol);
    service(scope, { ...props, name: `${name}-${protocol.toLowerCase()}`, ports: own });
  }
}

function service(
  scope: Construct,
  { name, selector, labels, ports, exposure, facts, annotations, stickySeconds }: LoadBalancerProps,
): void {
  const sticky = stickySeconds === undefined ? undefined : facts.keepsCallers;
  const stickyAnnotations = typeof sticky === 'object' ? sticky : {};
  const whileUnready = ports.some((port) => port.whileUnready);
  if (whileUnready && !ports.every((port) => port.whileUnready)) {
    throw new Error(`${name} publishes ports for peers and for ready pods alone together`);
  }
  new KubeService(scope, `load-balancer-${name}`, {
    metadata: { name, labels, annotations: { ...facts.annotations, ...annotations, ...stickyAnnotations } },
    spec: {
      type: 'LoadBalancer',
      loadBalancerClass: facts.loadBalancerClass,
      externalTrafficPolicy: 'Local',
      allocateLoadBalancerNodePorts: facts.directToPods ? false : undefined,
      publishNotReadyAddresses: whileUnready || undefined,
      ...affinity(sticky === 'by affinity' ? stickySeconds : undefined),
      loadBalancerSourceRanges: [...exposure.sources],
      selector,
      ports: ports.map(({ name: port, number, protocol, outside = number }) => ({
        name: port,
        port: outside,
        targetPort: IntOrString.fromString(port),
        protocol,
      })),
    },
  });
}
