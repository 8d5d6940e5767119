import type { Construct } from 'constructs';
import type { EthereumClients } from '../../lib/programs/ethereum/client';
import { ethereumClients } from '../../lib/programs/ethereum/clients';
import type { GenesisFiles } from '../../lib/programs/ethereum/genesis';
import { SystemChart, type SystemChartProps } from '../../lib/workloads/system-chart';
import { alerts } from './alerts';
import { clientShare } from './client-share';
import { developerChain } from './developer-chain';
import type { EthereumSection } from './network';
import { ethereumNetwork } from './network-files';
import { serveNodes } from './serve-nodes';
import { snapshots } from './snapshots';
import { connectPeers, syncNodes } from './sync-nodes';

/** What Ethereum nodes are made from. */
export interface EthereumProps extends SystemChartProps {
  readonly ethereum: EthereumSection;
  /** Files of the genesis, for a network of its own. */
  readonly genesis?: GenesisFiles;
  /** @default all that are known */
  readonly clients?: EthereumClients;
}

/** Nodes that follow an Ethereum network, nodes that answer JSON-RPC, and the snapshots between them. */
export class Ethereum extends SystemChart {
  constructor(scope: Construct, { ethereum, genesis, clients = ethereumClients, ...props }: EthereumProps) {
    super(scope, 'ethereum', props);
    if (ethereum.network === 'dev') {
      developerChain(this, ethereum);
      return;
    }
    const network = ethereumNetwork(this, ethereum, clients, genesis);
    const families = ethereum.sync.map((section) => syncNodes(network, section));
    connectPeers(network, families);
    const groups = ethereum.serve.map((section) => serveNodes(network, section, families));
    this.notes.push(...clientShare(groups));
    const { snapshots: section } = ethereum;
    const chosen = section && (section.of ?? groups.map(({ like }) => like.name));
    const copied = families.filter(({ name }) => chosen?.includes(name));
    alerts(this, groups, copied);
    if (section === undefined) return;
    for (const family of copied) {
      const served = groups.filter(({ like }) => like === family);
      snapshots(network, section, family, served);
    }
  }
}
