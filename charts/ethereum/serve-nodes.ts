import type { Workload } from '../../lib/workloads/workload';
import type { EthereumNetwork, ServeSection } from './network';
import type { SyncFamily } from './sync-nodes';

/** The serve nodes of one entry. */
export interface ServeGroup {
  readonly name: string;
  readonly section: ServeSection;
  /** The sync nodes that it is like. */
  readonly like: SyncFamily;
  readonly workload: Workload;
  /** Whether its volumes are clones of a volume snapshot, which the Deployment names. */
  readonly cloned: boolean;
}

/** Renders the serve nodes of one entry. */
export function serveNodes(
  _network: EthereumNetwork,
  _section: ServeSection,
  _families: readonly SyncFamily[],
): ServeGroup {
  throw new Error('serve nodes are not rendered yet');
}
