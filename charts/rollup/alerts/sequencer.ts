import type { Alert } from '../../../lib/workloads/alerts';
import { batchAt, minutes, newest, selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

/** Seconds by which a batch may be sealed too late. */
const MARGIN = 3600;

/**
 * What becomes of transactions and blocks.
 *
 * @param namespace of the sequencer
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/state_keeper/src/metrics.rs
 */
export function sequencerAlerts(rollup: WatchedRollup, namespace: string): readonly Alert[] {
  const select = selectOf(rollup);
  const block = select('server_miniblock_number', 'stage="sealed"');
  const mempool = select('server_state_keeper_mempool_l2_size');
  const sealed = batchAt(select, 'sealed');
  const due = minutes(rollup.sealing + MARGIN);
  const before = minutes(rollup.sealing + 2 * MARGIN);
  return [
    {
      name: 'RollupSequencerStalled',
      // Transactions of a later nonce wait in peace: those alone count that could be executed. One that has started
      // again and sealed nothing yet tells no block, which is no progress either.
      expression: `(
  ${newest(block)} - ${newest(`${block} offset 5m`)}
  or
  0 * ${newest(mempool)}
) <= 0
and on (rollup)
${newest(`
  min_over_time(${select('server_state_keeper_mempool_l1_size')}[5m])
  + min_over_time(${select('server_state_keeper_l2_priority_queue_size')}[5m])
`)} > 0`,
      duration: '3m',
      severity: 'critical',
      summary: 'Transactions wait, and the sequencer of {{ $labels.rollup }} seals no block',
      description: 'Its log says why; then the database, and whether layer 1 answers: fees follow from it.',
    },
    {
      name: 'RollupSequencerSplitBrain',
      expression: `count by (rollup) (${mempool}) > 1`,
      duration: '1m',
      severity: 'critical',
      summary: '{{ $value }} sequencers of {{ $labels.rollup }} run at the same time',
      description:
        'Stop all but one at once: look for pods of the server outside of their StatefulSet, on all clusters.',
    },
    {
      name: 'RollupSequencerDown',
      expression: `kube_statefulset_status_replicas_ready{namespace="${namespace}", statefulset="sequencer"} < 1`,
      duration: '5m',
      severity: 'critical',
      summary: `The sequencer of ${rollup.name} is not ready`,
      description:
        'kubectl describe pod sequencer-0 says why; nobody else can seal blocks, so let it not be moved by force.',
    },
    {
      name: 'RollupBatchNotSealed',
      // Blocks that were sealed before the time of their batch was over, and no batch since before them.
      expression: `${newest(sealed)} == ${newest(`${sealed} offset ${before}`)}
and on (rollup)
${newest(`${block} offset ${due}`)} > ${newest(`${block} offset ${before}`)}`,
      duration: '15m',
      severity: 'warning',
      summary: `{{ $labels.rollup }} has blocks older than ${due} in no sealed batch`,
      description: 'The log of the sequencer says which criteria it waits for; nothing of these blocks is on layer 1.',
    },
    {
      name: 'RollupStateTreeLag',
      expression: `${newest(`${sealed} offset 15m`)} > ${newest(batchAt(select, 'metadata_calculated'))}`,
      duration: '5m',
      severity: 'warning',
      summary: 'The state manager of {{ $labels.rollup }} lags behind the sequencer',
      description: 'Batches cannot be committed without its root hashes: see its log, its volume and its CPU.',
    },
  ];
}
