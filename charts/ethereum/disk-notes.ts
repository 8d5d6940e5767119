import { syncName } from '../../lib/programs/ethereum/node-names';
import type { EthereumNetwork, NodeClients, SyncSection } from './network';
import { nodeDisks } from './node-size';

/** Says where disks are as fast as they are, since the provider has no class that does what the clients need. */
export function diskNotes(network: EthereumNetwork, section: SyncSection, clients: NodeClients): readonly string[] {
  const { provider } = network.chart.cluster;
  if (provider.fastStorageClass !== undefined) return [];
  return Object.entries(nodeDisks(network, section, clients)).flatMap(([layer, disk]) => {
    if (disk?.performance === undefined || disk.storageClass !== undefined) return [];
    const { iops, throughput } = disk.performance;
    return [
      `ethereum: ${syncName(section)} needs a disk of ${iops} operations and ${throughput} MiB in a second, which ${provider.name} cannot be asked for: name a fast class in ${layer}.storage.class`,
    ];
  });
}
