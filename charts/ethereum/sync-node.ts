import { claim } from '../../lib/k8s/volumes';
import { syncName } from '../../lib/programs/ethereum/node-names';
import type { Endpoint } from '../../lib/traffic/endpoint';
import { internet, pods } from '../../lib/traffic/peer';
import type { PublishedPort } from '../../lib/traffic/publication';
import { serviceHost } from '../../lib/traffic/services';
import { SingletonStatefulSet } from '../../lib/workloads/stateful-set';
import type { Workload } from '../../lib/workloads/workload';
import { headCheck } from './head-check';
import type { EthereumNetwork, NodeClients, SyncSection } from './network';
import { nodePrograms } from './node-programs';
import { nodeDisks } from './node-size';
import { USER } from './paths';

/** One sync node: a StatefulSet of one pod. */
export interface SyncNode {
  /** Name of the StatefulSet, such as `geth-0`. */
  readonly name: string;
  readonly workload: Workload;
  /** JSON-RPC of the execution client. */
  readonly rpc: Endpoint;
  /** The readiness check, which others may ask too. */
  readonly health: Endpoint;
  /** Ports by which peers in the cluster reach both clients. */
  readonly peers: readonly Endpoint[];
  /** Claim of the execution client's volume, such as `execution-geth-0-0`. */
  readonly claim: string;
}

/** Which sync node it is. */
export interface SyncNodeProps {
  readonly name: string;
  /** Its place among those that are alike. */
  readonly index: number;
  readonly section: SyncSection;
  readonly clients: NodeClients;
}

/** Renders one sync node. */
export function syncNode(network: EthereumNetwork, { name, index, section, clients }: SyncNodeProps): SyncNode {
  const { chart, chainId } = network;
  const { images, pool } = network.section;
  const { execution, consensus } = nodeDisks(network, section, clients);
  const exposure = section.p2p[index];
  const check = headCheck({ chart, image: images.busybox, user: USER, chainId, health: clients.execution.health });
  const node = nodePrograms(network, clients, {
    section,
    volumes: { execution: claim('execution', execution), consensus: consensus && claim('consensus', consensus) },
    rpc: { namespaces: ['eth', 'net', 'web3'], websocket: true, limits: {}, exposure: 'cluster' },
    beacon: { exposure: 'cluster' },
    headCheck: check,
    peers: { announce: exposure, ports: exposure?.ports },
  });
  const workload = new SingletonStatefulSet(chart, name, {
    prepare: node.prepare,
    sidecars: node.sidecars,
    programs: node.programs,
    podLabels: node.podLabels,
    versionImage: node.versionImage,
    application: syncName(section),
    component: 'sync',
    interchangeable: true,
    pool,
  });
  workload.publishPeers('p2p', node.peerPorts, exposure);
  workload.reach(internet(chart.cluster), [{ protocol: 'TCP' }, { protocol: 'UDP' }], 'peers');
  for (const { namespace, labels } of network.section.clients) {
    const client = pods('client', namespace, labels);
    workload.acceptFrom(client, node.execution, 'rpc');
    workload.acceptFrom(client, node.execution, 'websocket');
    if (node.consensus !== undefined) workload.acceptFrom(client, node.consensus, 'beacon');
  }
  return {
    name,
    workload,
    rpc: workload.endpoint(node.execution, 'rpc'),
    health: workload.endpoint(check, 'health'),
    peers: node.peerPorts.map((port) => peerEndpoint(workload, chart.system, port)),
    claim: `execution-${name}-0`,
  };
}

/** A peer port as others in the cluster see it. */
function peerEndpoint(workload: Workload, namespace: string, port: PublishedPort): Endpoint {
  const { name, number, protocol } = port;
  const host = serviceHost(workload.name, namespace, port);
  return { traffic: workload.traffic, port: name, number, protocol, exposure: 'public', host };
}
