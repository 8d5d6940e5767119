import { describeServicePorts, type PortReference } from './ports';
import { absence } from './references';
import type { RenderedCluster } from './rendered-cluster';

/** The Service and port that an Ingress or a route sends traffic to. */
export interface Backend {
  readonly name: string;
  readonly namespace: string | undefined;
  readonly port: PortReference | undefined;
}

/** What is wrong with a backend, or undefined; of a Service that is not rendered the ports are not known. */
export function backendProblem(cluster: RenderedCluster, { name, namespace, port }: Backend): string | undefined {
  const service = cluster.find('Service', name, namespace);
  if (!service) return absence(cluster, { kind: 'Service', name, namespace });
  const ports = service.json.spec?.ports ?? [];
  if (port === undefined || ports.some((declared) => declared.port === port || declared.name === port))
    return undefined;
  return `Service ${namespace}/${name} has no port ${port}; its ports: ${describeServicePorts(ports)}`;
}
