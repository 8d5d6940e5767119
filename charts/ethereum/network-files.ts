import { ConfigFiles } from '../../lib/k8s/config-files';
import { config } from '../../lib/k8s/volumes';
import type { EthereumClients } from '../../lib/programs/ethereum/client';
import type { GenesisFiles } from '../../lib/programs/ethereum/genesis';
import { publicNetworks } from '../../lib/programs/ethereum/networks';
import type { SystemChart } from '../../lib/workloads/system-chart';
import { scripts } from './files';
import type { EthereumNetwork, NodesSection } from './network';
import { GENESIS_FOLDER } from './paths';

/** What all nodes of the network have in common. */
export function ethereumNetwork(
  chart: SystemChart,
  section: NodesSection,
  clients: EthereumClients,
  given?: GenesisFiles,
): EthereumNetwork {
  const nodeScripts = scripts(
    'make-jwt.sh',
    'compare-checkpoints.mjs',
    'fetch-checkpoint.sh',
    'start-consensus.sh',
    ...(section.network === 'devnet' ? ['unpack-genesis.sh'] : []),
  );
  const common = {
    chart,
    section,
    clients,
    scripts: config('scripts', new ConfigFiles(chart, 'node-scripts', nodeScripts)),
  };
  if (section.network !== 'devnet') {
    const network = { name: section.network };
    return { ...common, chainId: publicNetworks[section.network], execution: network, consensus: network };
  }
  if (given === undefined) throw new Error('a network of its own needs its genesis');
  const { chainId, bootNodes } = section;
  const network = { name: 'devnet', chainId, folder: GENESIS_FOLDER } as const;
  const { texts, binaries } = given;
  return {
    ...common,
    chainId,
    genesis: config('packed-genesis', new ConfigFiles(chart, `ethereum-genesis-${chainId}`, texts, { binaries })),
    execution: { ...network, bootNodes: bootNodes.execution },
    consensus: { ...network, bootNodes: bootNodes.consensus },
  };
}
