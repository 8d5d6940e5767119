import type { Endpoint } from '../../lib/traffic/endpoint';
import type { Workload } from '../../lib/workloads/workload';
import type { EthereumNetwork, NodeClients, SyncSection } from './network';

/** One sync node: a StatefulSet of one pod. */
export interface SyncNode {
  /** Name of the StatefulSet, such as `geth-0`. */
  readonly name: string;
  readonly workload: Workload;
  /** JSON-RPC of the execution client. */
  readonly rpc: Endpoint;
  /** The readiness check, which others may ask too. */
  readonly health: Endpoint;
  /** Claim of the execution client's volume, such as `execution-geth-0-0`. */
  readonly claim: string;
}

/** Sync nodes that are alike. */
export interface SyncFamily {
  /** Such as `geth`. */
  readonly name: string;
  readonly section: SyncSection;
  readonly clients: NodeClients;
  readonly nodes: readonly SyncNode[];
}

/** Renders the sync nodes of one kind. */
export function syncNodes(_network: EthereumNetwork, _section: SyncSection): SyncFamily {
  throw new Error('sync nodes are not rendered yet');
}
