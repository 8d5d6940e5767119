import type { EthereumNetwork, SnapshotsSection } from './network';
import type { ServeGroup } from './serve-nodes';
import type { SyncFamily } from './sync-nodes';

/** Renders what takes, checks and forgets snapshots of one kind of sync node. */
export function snapshots(
  _network: EthereumNetwork,
  _section: SnapshotsSection,
  _family: SyncFamily,
  _served: readonly ServeGroup[],
): void {
  throw new Error('snapshots are not rendered yet');
}
