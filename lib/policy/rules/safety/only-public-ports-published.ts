import type { ServiceSpec } from 'kubernetes-types/core/v1';
import { type BackendReference, ingressBackends, routeBackends } from '../../backend-references';
import { objectKey } from '../../rendered-cluster';
import type { Rule } from '../../rule';
import { describeServedPort, type ServedPort, servedPorts } from '../../served-ports';

export const onlyPublicPortsPublished: Rule = {
  id: 'only-public-ports-published',
  refuses: 'a port that is not public behind a load balancer, a node port, an external address, an Ingress or a route',
  why: 'whoever reaches it controls the program: its keys, its data, its funds',
  fix: 'publish public ports only; reach the others with kubectl port-forward',
  *check(cluster) {
    const guarded = [...servedPorts(cluster, ['admin', 'cluster', 'pod'])];
    for (const port of guarded) {
      const way = wayIn(port.service.json.spec);
      const message = `the ${port.declared.exposure} port ${describeServedPort(port)} is reachable through ${way}`;
      if (way) yield { object: port.service, path: port.path, message };
    }
    const byService = groupByService(guarded);
    for (const backend of [...ingressBackends(cluster), ...routeBackends(cluster)]) {
      const ports = byService.get(objectKey('Service', backend.name, backend.namespace)) ?? [];
      for (const port of ports.filter((candidate) => leadsTo(backend, candidate))) {
        const message = `leads to the ${port.declared.exposure} port ${describeServedPort(port)}`;
        yield { object: backend.object, path: backend.path, message };
      }
    }
  },
};

/** How the Service can be reached from outside the cluster, if it can. */
function wayIn({ type, externalIPs = [] }: ServiceSpec = {}): string | undefined {
  if (type === 'LoadBalancer' || type === 'NodePort') return type;
  return externalIPs.length > 0 ? `external addresses ${externalIPs.join(', ')}` : undefined;
}

function groupByService(ports: readonly ServedPort[]): ReadonlyMap<string, readonly ServedPort[]> {
  const groups = new Map<string, ServedPort[]>();
  for (const port of ports) {
    const { name, namespace } = port.service.json.metadata;
    const key = objectKey('Service', name, namespace);
    const group = groups.get(key);
    if (group) group.push(port);
    else groups.set(key, [port]);
  }
  return groups;
}

function leadsTo({ port }: BackendReference, { servicePort }: ServedPort): boolean {
  return port === undefined || servicePort.port === port || servicePort.name === port;
}
