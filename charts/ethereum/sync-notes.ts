import { formatCpu, mebibytes, parseCpu, parseMemory } from '../../lib/k8s/quantity';
import { syncName, syncNodeNames } from '../../lib/programs/ethereum/node-names';
import { diskNotes } from './disk-notes';
import type { EthereumNetwork, NodeClients, SyncSection } from './network';
import { nodeDisks, resourcesOf } from './node-size';

/** What a person should know of sync nodes of one kind, one line each. */
export const syncNotes = (network: EthereumNetwork, section: SyncSection, clients: NodeClients): readonly string[] => [
  ...size(network, section, clients),
  ...diskNotes(network, section, clients),
  ...restarts(section),
  ...unchecked(section),
  ...peers(network, section),
  ...loneCheckpoint(network, section),
];

function size(network: EthereumNetwork, section: SyncSection, clients: NodeClients): readonly string[] {
  const { network: name } = network.section;
  if (name === 'devnet') return [];
  const { execution, consensus } = section;
  const resources = [
    resourcesOf(clients.execution, name, execution.resources),
    ...(clients.consensus && 'resources' in consensus
      ? [resourcesOf(clients.consensus, name, consensus.resources)]
      : []),
  ];
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const cpu = formatCpu(sum(resources.map((each) => parseCpu(each.cpu))));
  const memory = mebibytes(sum(resources.map((each) => parseMemory(each.memory))));
  const limit = mebibytes(sum(resources.map((each) => parseMemory(each.memoryLimit))));
  const disks = Object.values(nodeDisks(network, section, clients)).flatMap((disk) => disk?.size ?? []);
  const each = section.replicas === 1 ? '' : ', each';
  return [
    `ethereum: ${nodes(section)} ${section.replicas === 1 ? 'needs' : 'need'} ${cpu} CPU, ${memory} of memory (${limit} at most) and volumes of ${disks.join(' and ')}${each}`,
  ];
}

const nodes = (section: SyncSection): string => syncNodeNames(section).join(', ');

function restarts(section: SyncSection): readonly string[] {
  if (section.replicas === 1) return [];
  return [`ethereum: a change of ${syncName(section)} restarts ${nodes(section)} at once; serve nodes go on meanwhile`];
}

function unchecked({ execution, consensus }: SyncSection): readonly string[] {
  const given = [execution, ...('arguments' in consensus ? [consensus] : [])];
  return given
    .filter((client) => client.arguments.length > 0)
    .map((client) => `ethereum: nobody has checked ${client.arguments.join(' ')} of ${client.client}`);
}

function peers({ chart: { cluster } }: EthereumNetwork, section: SyncSection): readonly string[] {
  const access = cluster.provider.peers(cluster.operators);
  if (section.p2p.length === 0 || access.kind !== 'load-balancer' || access.needs === undefined) return [];
  return [`ethereum: the load balancers for peers of ${syncName(section)} need ${access.needs}`];
}

function loneCheckpoint({ section: { checkpoints } }: EthereumNetwork, section: SyncSection): readonly string[] {
  const [first] = checkpoints;
  if (section.consensus.client !== 'built-in' || first === undefined) return [];
  return [`ethereum: ${syncName(section)} begins with ${first}, which nobody compares with others`];
}
