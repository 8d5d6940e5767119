import type { Environment } from '../../lib/environment/schema';
import type { ConfigVolume } from '../../lib/k8s/volumes';
import type {
  ClientNetwork,
  ConsensusClient,
  EthereumClients,
  ExecutionClient,
} from '../../lib/programs/ethereum/client';
import type { SystemChart } from '../../lib/workloads/system-chart';

/** The section of an environment that describes Ethereum nodes. */
export type EthereumSection = NonNullable<Environment['ethereum']>;

/** A section with sync nodes: all but the developer mode. */
export type NodesSection = Exclude<EthereumSection, { network: 'dev' }>;
export type SyncSection = NodesSection['sync'][number];
export type ConsensusSection = Extract<SyncSection['consensus'], { columns: unknown }>;
export type ServeSection = NodesSection['serve'][number];
export type SnapshotsSection = NonNullable<NodesSection['snapshots']>;

/** What all nodes of a network have in common. */
export interface EthereumNetwork {
  readonly chart: SystemChart;
  readonly section: NodesSection;
  readonly clients: EthereumClients;
  readonly chainId: number;
  /** Scripts of the pods of all nodes. */
  readonly scripts: ConfigVolume;
  /** Files of the genesis as they are stored, for a network of its own. */
  readonly genesis?: ConfigVolume;
  /** What execution clients are told of the network. */
  readonly execution: ClientNetwork;
  /** What consensus clients are told of the network. */
  readonly consensus: ClientNetwork;
}

/** The programs of one kind of node. */
export interface NodeClients {
  readonly execution: ExecutionClient;
  /** Absent where the execution client is driven otherwise. */
  readonly consensus?: ConsensusClient;
}
