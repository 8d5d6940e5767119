import { syncName, syncNodeNames } from '../../lib/programs/ethereum/node-names';
import type { EthereumNetwork, NodeClients, SyncSection } from './network';
import { nodeClients } from './node-clients';
import { type SyncNode, syncNode } from './sync-node';
import { syncNotes } from './sync-notes';

export type { SyncNode } from './sync-node';

/** Sync nodes that are alike. */
export interface SyncFamily {
  /** Such as `geth`. */
  readonly name: string;
  readonly section: SyncSection;
  readonly clients: NodeClients;
  readonly nodes: readonly SyncNode[];
}

/** Renders the sync nodes of one kind. */
export function syncNodes(network: EthereumNetwork, section: SyncSection): SyncFamily {
  const clients = nodeClients(network, section);
  const nodes = syncNodeNames(section).map((name, index) => syncNode(network, { name, index, section, clients }));
  network.chart.notes.push(...syncNotes(network, section, clients));
  return { name: syncName(section), section, clients, nodes };
}

/** Lets the nodes of a network of its own, which are peers of one another, open connections to each other. */
export function connectPeers({ section }: EthereumNetwork, families: readonly SyncFamily[]): void {
  if (section.network !== 'devnet') return;
  const nodes = families.flatMap((family) => family.nodes);
  for (const node of nodes) {
    for (const peer of nodes.filter((other) => other !== node).flatMap((other) => other.peers)) {
      node.workload.connectTo(peer);
    }
  }
}
