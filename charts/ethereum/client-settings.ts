import type { ClientFacts, ClientSettings } from '../../lib/programs/ethereum/client';
import { JWT } from './engine-jwt';
import type { EthereumNetwork, SyncSection } from './network';
import type { NodeOptions } from './node-options';
import { resourcesOf } from './node-size';
import { peerNumbers } from './peer-ports';

/** Settings that execution and consensus clients have alike, but for their network and folder. */
export const commonSettings = (
  network: EthereumNetwork,
  client: Pick<ClientFacts<ClientSettings>, 'title' | 'networks' | 'peerPorts'>,
  section: Pick<SyncSection['execution'], 'resources' | 'maximumPeers'>,
  { peers }: Pick<NodeOptions, 'peers'>,
) => ({
  jwt: JWT,
  resources: resourcesOf(client, network.section.network, section.resources),
  peerPorts: peerNumbers(client, peers?.ports),
  announce: peers?.announce,
  maximumPeers: section.maximumPeers,
});
