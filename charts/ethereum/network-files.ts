import { ConfigFiles } from '../../lib/k8s/config-files';
import type { EthereumClients } from '../../lib/programs/ethereum/client';
import { publicNetworks } from '../../lib/programs/ethereum/networks';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { EthereumNetwork, NodesSection } from './network';

/** Files of a genesis. */
export interface GenesisTexts {
  /** Content by file name: genesis.json, config.yaml. */
  readonly texts: Readonly<Record<string, string>>;
  /** Base64 by file name: genesis.ssz. */
  readonly binaries: Readonly<Record<string, string>>;
}

/** Folder where clients find the genesis. */
export const GENESIS_FOLDER = '/etc/ethereum-genesis';

/** What all nodes of the network have in common. */
export function ethereumNetwork(
  chart: SystemChart,
  section: NodesSection,
  clients: EthereumClients,
  given?: GenesisTexts,
): EthereumNetwork {
  if (section.network !== 'devnet') {
    const network = { name: section.network };
    const chainId = publicNetworks[section.network];
    return { chart, section, clients, chainId, execution: network, consensus: network };
  }
  if (given === undefined) throw new Error('a network of its own needs its genesis');
  const { chainId, bootNodes } = section;
  const network = { name: 'devnet', chainId, folder: GENESIS_FOLDER } as const;
  return {
    chart,
    section,
    clients,
    chainId,
    genesis: new ConfigFiles(chart, `ethereum-genesis-${chainId}`, given.texts),
    execution: { ...network, bootNodes: bootNodes.execution },
    consensus: { ...network, bootNodes: bootNodes.consensus },
  };
}
