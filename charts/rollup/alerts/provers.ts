import type { Alert } from '../../../lib/workloads/alerts';
import { batchAt, newest, selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

/** Jobs for each circuit prover at most that may wait while they grow in number: a batch alone has hundreds. */
const JOBS_OF_EACH = 500;

/**
 * What becomes of proofs; nothing where another stack makes them, which tells other things.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/prover/crates/bin/prover_job_monitor/src/metrics.rs
 */
export function proverAlerts(rollup: WatchedRollup): readonly Alert[] {
  if (rollup.prover.kind !== 'zk-stack') return [];
  const select = selectOf(rollup);
  const queued = select('fri_prover_prover_jobs', 'type="queued"');
  const worked = select('fri_prover_prover_jobs', 'type="in_progress"');
  const oldest = select('fri_prover_oldest_not_generated_batch');
  const sealed = newest(batchAt(select, 'sealed'));
  return [
    {
      name: 'RollupProverQueueUnserved',
      expression: `sum by (rollup) (${queued}) > 0
and on (rollup)
sum by (rollup) (max_over_time(${worked}[10m])) == 0`,
      duration: '15m',
      severity: 'critical',
      summary: '{{ $value }} jobs of {{ $labels.rollup }} wait, and no prover works on any',
      description: 'kubectl get scaledobject,pods -n rollup-prover: is there a pod, and is there a GPU for it?',
    },
    {
      name: 'RollupProverQueueGrowing',
      expression: `sum by (rollup) (${queued}) > ${JOBS_OF_EACH * rollup.prover.circuitProver.maximum}
and on (rollup)
deriv(sum by (rollup) (${queued})[30m:1m]) > 0`,
      duration: '30m',
      severity: 'warning',
      summary: '{{ $value }} jobs of {{ $labels.rollup }} wait, and they become more',
      description: `There are ${rollup.prover.circuitProver.maximum} circuit provers at most: are there as many? If so, allow more.`,
    },
    {
      name: 'RollupProofStuck',
      // The monitor of jobs has the same gauge and never sets it; and it stays at what was proved last.
      expression: `${sealed} - ${newest(oldest)} > 3
and on (rollup)
${newest(oldest)} == ${newest(`${oldest} offset 2h`)}
unless on (rollup)
${newest(batchAt(select, 'l1_save_PublishProofBlocksOnchain'))} >= ${sealed}`,
      duration: '15m',
      severity: 'critical',
      summary: 'The oldest batch of {{ $labels.rollup }} without a proof has been the same for two hours',
      description: 'Batches are proved on layer 1 in their order: look for its jobs in the database of provers.',
    },
    {
      name: 'RollupProverJobsExhausted',
      expression: `max by (rollup, job_type) (${select('prover_job_monitor_reached_max_attempts')}) > 0`,
      duration: '1m',
      severity: 'critical',
      summary: '{{ $value }} jobs of {{ $labels.rollup }} ({{ $labels.job_type }}) have failed for good',
      description: 'Nobody tries them again: see the logs of the workers, then reset their attempts in the database.',
    },
    {
      name: 'RollupProverRequeueBurst',
      expression: `sum by (rollup) (increase(${select('server_prover_fri_requeued_jobs')}[30m])) > 20`,
      duration: '5m',
      severity: 'warning',
      summary: 'Provers of {{ $labels.rollup }} die in the middle of their jobs',
      description:
        'kubectl get events -n rollup-prover: machines that are taken back, memory, a grace period too short.',
    },
  ];
}
