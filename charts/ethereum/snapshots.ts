import { archive } from './archive';
import type { EthereumNetwork, SnapshotsSection } from './network';
import type { ServeGroup } from './serve-nodes';
import { snapshotJob } from './snapshot-job';
import { snapshotNotes } from './snapshot-notes';
import type { SyncFamily } from './sync-nodes';
import { verifier } from './verify';

/** Renders what takes, checks and forgets snapshots of one kind of sync node. */
export function snapshots(
  network: EthereumNetwork,
  section: SnapshotsSection,
  family: SyncFamily,
  served: readonly ServeGroup[],
): void {
  const source = family.nodes.at(-1);
  if (source === undefined) throw new Error(`there is no node of ${family.name}`);
  const touched = {
    nodes: family.nodes.map(({ name }) => name),
    source: source.name,
    archive: section.method === 'object-store' ? `${family.name}-archive` : undefined,
    verify: `${family.name}-verify`,
    served: served.filter(({ cloned }) => cloned).map(({ workload }) => workload.name),
  };
  network.chart.notes.push(...snapshotNotes(network, section, family.name, touched));
  if (section.method === 'object-store') archive(network, section, family, source);
  snapshotJob(network, { section, family, source, verifier: verifier(network, family), touched });
}
