import { parseMemory } from '../../lib/k8s/quantity';
import type { Disk } from '../../lib/k8s/volumes';
import type { ClientFacts, ClientSettings, ClientSize } from '../../lib/programs/ethereum/client';
import type { EthereumNetwork, NodeClients, NodesSection, SyncSection } from './network';

type Sized = Pick<ClientFacts<ClientSettings>, 'title' | 'networks'>;
type NetworkName = NodesSection['network'];

/** What a client needs on a network. */
export function sizeOf({ title, networks }: Sized, network: NetworkName): ClientSize {
  const size = networks[network];
  if (size === undefined) throw new Error(`${title} does not know the network ${network}`);
  return size;
}

/** CPU and memory of a client: what the environment says, else what it needs on the network. */
export function resourcesOf(
  client: Sized,
  network: NetworkName,
  given: SyncSection['execution']['resources'],
): ClientSettings['resources'] {
  const size = sizeOf(client, network);
  const memory = given.memory ?? size.memory;
  return { cpu: given.cpu ?? size.cpu, memory, memoryLimit: given.memoryLimit ?? larger(memory, size.memoryLimit) };
}

/** The disks of a node: what the environment says, else what its clients need on the network. */
export function nodeDisks(
  { section: { network } }: Pick<EthereumNetwork, 'section'>,
  { execution, consensus }: SyncSection,
  clients: NodeClients,
): { readonly execution: Disk; readonly consensus?: Disk } {
  const pruned = sizeOf(clients.execution, network);
  const size = execution.state === 'archive' ? { ...pruned, ...pruned.archive } : pruned;
  const disk = (needed: ClientSize, given: SyncSection['execution']['storage']): Disk => ({
    size: given.size ?? needed.storage,
    storageClass: given.class,
    performance: needed.disk,
  });
  const { consensus: client } = clients;
  return {
    execution: disk(size, execution.storage),
    consensus: client && 'storage' in consensus ? disk(sizeOf(client, network), consensus.storage) : undefined,
  };
}

/** The larger of two quantities of memory or storage. */
export const larger = (a: string, b: string): string => (parseMemory(a) > parseMemory(b) ? a : b);
