import { archive } from './archive';
import type { EthereumNetwork, SnapshotsSection } from './network';
import { beginningOf } from './restore';
import type { ServeGroup } from './serve-nodes';
import { snapshotJob } from './snapshot-job';
import type { SyncFamily } from './sync-nodes';
import { verifier } from './verify';

/** Renders what takes, checks and forgets snapshots of one kind of sync node. */
export function snapshots(
  network: EthereumNetwork,
  section: SnapshotsSection,
  family: SyncFamily,
  served: readonly ServeGroup[],
): void {
  const { notes } = network.chart;
  const source = family.nodes.at(-1);
  if (source === undefined) throw new Error(`there is no node of ${family.name}`);
  if (beginningOf(network, family.name) === 'nothing') {
    notes.push(
      `ethereum: no snapshots are taken of ${family.name}: volumes are snapshotted where snapshot-controller is among the operators and the provider takes snapshots`,
    );
    return;
  }
  const uploads = section.method === 'object-store';
  const away = uploads ? 'while its files are uploaded' : 'for about a minute';
  if (family.nodes.length === 1) {
    notes.push(`ethereum: ${source.name} is the only one of ${family.name}, and is stopped ${away} for each snapshot`);
  }
  const uploader = uploads ? archive(network, section, family, source) : undefined;
  const check = verifier(network, family);
  snapshotJob(network, {
    section,
    family,
    source,
    verifier: check,
    touched: {
      nodes: family.nodes.map(({ name }) => name),
      source: source.name,
      archive: uploader?.name,
      verify: check.workload.name,
      served: served.filter(({ cloned }) => cloned).map(({ workload }) => workload.name),
    },
  });
}
