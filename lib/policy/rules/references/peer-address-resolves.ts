import { type PlacedAddress, placedAddresses } from '../../peer-addresses';
import { describePodPorts, describeServicePorts } from '../../ports';
import { absence } from '../../references';
import type { RenderedCluster } from '../../rendered-cluster';
import type { Rule } from '../../rule';
import { dialledPort, podsOfService, serviceOfHost } from '../../service-hosts';
import { choosesPods } from '../../services';

export const peerAddressResolves: Rule = {
  id: 'peer-address-resolves',
  refuses: 'the address of a peer inside the cluster whose Service, or whose port with that protocol, does not exist',
  why: 'the program dials it for ever, or drops it at the first failed lookup, and stays alone',
  fix: 'use the name and a port of the Service of the peer',
  *check(cluster) {
    for (const address of placedAddresses(cluster)) {
      const { object, path, host, port, protocol } = address;
      const problem = problemOf(cluster, address);
      if (problem) yield { object, path, message: `${host}:${port}/${protocol}: ${problem}` };
    }
  },
};

function problemOf(cluster: RenderedCluster, { host, port, protocol }: PlacedAddress): string | undefined {
  const named = serviceOfHost(host);
  if (!named) return undefined;
  const missing = absence(cluster, { kind: 'Service', ...named });
  if (missing) return missing;
  const service = cluster.find('Service', named.name, named.namespace);
  if (!service || !choosesPods(service)) return undefined;
  // A Service without pods has a rule of its own.
  const [pod, ...others] = podsOfService(cluster, service);
  if (!pod || [pod, ...others].some((each) => dialledPort(service, each, port, protocol) !== undefined))
    return undefined;
  const { clusterIP, ports = [] } = service.json.spec ?? {};
  const known = clusterIP === 'None' ? describePodPorts(pod) : describeServicePorts(ports);
  return `Service ${named.namespace}/${named.name} has no such port; its ports: ${known}`;
}
