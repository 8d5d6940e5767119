import { IntOrString, KubeService } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { NodePublishedPort } from './publication';

/** What is reached at ports of nodes. */
export interface NodePortsProps {
  /** Name of the Service. */
  readonly name: string;
  readonly labels: Record<string, string>;
  readonly selector: Record<string, string>;
  readonly ports: readonly NodePublishedPort[];
  /** `Local` is only the node that a pod runs on, which sees the addresses of callers. @default every node */
  readonly externalTrafficPolicy?: 'Local';
}

/** Publishes ports of pods at ports of the nodes. */
export function nodePorts(
  scope: Construct,
  { name, labels, selector, ports, externalTrafficPolicy }: NodePortsProps,
): void {
  const whileUnready = ports.some((port) => port.whileUnready);
  new KubeService(scope, `node-ports-${name}`, {
    metadata: { name, labels },
    spec: {
      type: 'NodePort',
      externalTrafficPolicy,
      publishNotReadyAddresses: whileUnready || undefined,
      selector,
      ports: ports.map(({ name: port, number, nodePort, protocol }) => ({
        name: port,
        port: number,
        targetPort: IntOrString.fromString(port),
        nodePort,
        protocol,
      })),
    },
  });
}
