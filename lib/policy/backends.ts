import type { BackendReference } from './backend-references';
import { describeServicePorts } from './ports';
import { absence } from './references';
import type { RenderedCluster } from './rendered-cluster';
import type { Violation } from './rule';

/** The references to a Service or port that does not exist. */
export function* brokenBackends(cluster: RenderedCluster, references: Iterable<BackendReference>): Iterable<Violation> {
  for (const reference of references) {
    const { object, path } = reference;
    const message = backendProblem(cluster, reference);
    if (message) yield { object, path, message };
  }
}

/** What is wrong with a backend, or undefined; of a Service that is not rendered the ports are not known. */
function backendProblem(cluster: RenderedCluster, { name, namespace, port }: BackendReference): string | undefined {
  const service = cluster.find('Service', name, namespace);
  if (!service) return absence(cluster, { kind: 'Service', name, namespace });
  const ports = service.json.spec?.ports ?? [];
  if (port === undefined || ports.some((declared) => declared.port === port || declared.name === port))
    return undefined;
  return `Service ${namespace}/${name} has no port ${port}; its ports: ${describeServicePorts(ports)}`;
}
