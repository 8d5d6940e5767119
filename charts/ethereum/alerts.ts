import { type Alert, prometheusRule } from '../../lib/workloads/alerts';
import type { SystemChart } from '../../lib/workloads/system-chart';
import type { ServeGroup } from './serve-nodes';
import type { SyncFamily } from './sync-nodes';

/** What the head checks of serve nodes tell. */
const ofServeNodes = (pods: string): readonly Alert[] => [
  {
    name: 'EthereumChainStalled',
    expression: `max by (namespace) (ethereum_head_stalled{${pods}}) == 1`,
    duration: '1m',
    severity: 'critical',
    summary: 'No node has a new block; serve nodes go on answering with the old one',
    description:
      'Ask an explorer of the network whether it has blocks. If so: logs of the consensus clients of the sync nodes.',
  },
  {
    name: 'EthereumReferencesLost',
    expression: `ethereum_head_references{${pods}} == 0`,
    duration: '10m',
    severity: 'warning',
    summary: '{{ $labels.pod }} compares its head with no sync node',
    description:
      'A pod then leaves its Service by the age of its head alone: see why no sync node answers on port 8590.',
  },
  {
    name: 'EthereumServeNodeNotFresh',
    expression: `ethereum_head_ready{${pods}} == 0`,
    duration: '1h',
    severity: 'warning',
    summary: '{{ $labels.pod }} has not been fresh for an hour',
    description: 'kubectl describe pod says why: the events hold the answer of its head check.',
  },
];

/** What becomes of snapshots, by the metrics of kube-state-metrics. */
const ofSnapshots = (namespace: string, families: readonly SyncFamily[]): Alert => ({
  name: 'EthereumSnapshotFailed',
  expression: `kube_job_status_failed{namespace="${namespace}", job_name=~"(${names(families)})-snapshot-.+"} > 0`,
  duration: '5m',
  severity: 'warning',
  summary: '{{ $labels.job_name }} took no good snapshot',
  description: 'Its log says why; serve nodes begin with the last good one meanwhile.',
});

const names = (entries: readonly { readonly name: string }[]): string => entries.map(({ name }) => name).join('|');

/**
 * Tells Prometheus of which states a person must know; nothing where its operator is not in the cluster.
 *
 * @param copied the sync nodes of which snapshots are taken
 */
export function alerts(chart: SystemChart, groups: readonly ServeGroup[], copied: readonly SyncFamily[]): void {
  const { system } = chart;
  const rules = [
    ...(groups.length === 0 ? [] : ofServeNodes(`namespace="${system}", pod=~"(${names(groups)})-.+"`)),
    ...(copied.length === 0 ? [] : [ofSnapshots(system, copied)]),
  ];
  prometheusRule(chart, 'ethereum', [{ name: 'ethereum', alerts: rules }]);
}
