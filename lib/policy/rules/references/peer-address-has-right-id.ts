import type { ProgramFacts } from '../../../k8s/workload-facts';
import { declaredWorkloads } from '../../declared-workloads';
import { type PlacedAddress, placedAddresses } from '../../peer-addresses';
import type { RenderedCluster } from '../../rendered-cluster';
import { describeObject } from '../../rendered-object';
import type { Rule } from '../../rule';
import { dialledPort, podsOfService, serviceOfHost } from '../../service-hosts';

export const peerAddressHasRightId: Rule = {
  id: 'peer-address-has-right-id',
  refuses: 'the address of a peer inside the cluster with another id than the program behind it has',
  why: 'the connection is refused as soon as the two have told each other who they are',
  fix: 'take the id from the public identity of that program',
  *check(cluster) {
    const declaredBy = declaredWorkloads(cluster);
    for (const address of placedAddresses(cluster)) {
      const { object, path, host, port, protocol, peerId } = address;
      if (peerId === undefined) continue;
      for (const { pod, port: number } of dialled(cluster, address)) {
        const program = declaredBy(pod)?.programs.find((candidate) => listens(candidate, number, protocol));
        if (program?.peerId === undefined || program.peerId === peerId) continue;
        const behind = `${program.name} of ${describeObject(pod.object)} behind it has ${program.peerId}`;
        yield { object, path, message: `${host}:${port}/${protocol} with the id ${peerId}, but ${behind}` };
      }
    }
  },
};

/** The ports of pods that somebody reaches who dials the address. */
function dialled(cluster: RenderedCluster, { host, port, protocol }: PlacedAddress) {
  const named = serviceOfHost(host);
  const service = named && cluster.find('Service', named.name, named.namespace);
  if (!service) return [];
  return podsOfService(cluster, service).map((pod) => ({ pod, port: dialledPort(service, pod, port, protocol) }));
}

function listens({ ports }: ProgramFacts, number: number | undefined, protocol: PlacedAddress['protocol']): boolean {
  return ports.some((port) => port.number === number && port.protocol === protocol);
}
