import type { EthereumNetwork, SnapshotsSection } from './network';
import type { Touched } from './snapshot-permissions';

/** What whoever runs the cluster should know of the snapshots of one kind of node. */
export function snapshotNotes(
  network: EthereumNetwork,
  { method }: SnapshotsSection,
  family: string,
  { nodes, source, archive, verify }: Touched,
): readonly string[] {
  const away = method === 'object-store' ? 'while its files are uploaded' : 'for about a minute';
  const scaled = [source, archive, verify].filter((name) => name !== undefined);
  return [
    ...(nodes.length > 1
      ? []
      : [`ethereum: ${source} is the only one of ${family}, and is stopped ${away} for each snapshot`]),
    ...(network.chart.cluster.operators.has('argo-cd')
      ? [`ethereum: self-heal of Argo CD must ignore the replicas of ${scaled.join(', ')}, which snapshots change`]
      : []),
  ];
}
