import type { Alert } from '../../../lib/workloads/alerts';
import { inclusionTime } from './data-availability';
import { batchAt, minutes, newest, type Select, selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

/** Seconds beyond what the configuration allows until anybody is told. */
const MARGIN = 3600;

/** Share of the transactions that may wait at the same time. */
const MOST_WAITING = 0.8;

/**
 * What becomes of batches on layer 1.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/house_keeper/src/blocks_state_reporter.rs
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/eth_sender/src/metrics.rs
 */
export function settlementAlerts(rollup: WatchedRollup): readonly Alert[] {
  const select = selectOf(rollup);
  // The age of a batch begins with its first block.
  const committed = rollup.sealing + inclusionTime(rollup.dataAvailability) + rollup.commitment + MARGIN;
  return [
    {
      name: 'RollupCommitLag',
      expression: lag(select, { state: 'uncommitted_block', action: 'CommitBlocks', seconds: committed }),
      duration: '10m',
      severity: 'critical',
      summary: `A batch of {{ $labels.rollup }} is older than ${minutes(committed)} and not on its way to layer 1`,
      description: 'The log of the rollup node says why: the root hash of a batch, the balance of the operator, fees.',
    },
    {
      name: 'RollupProofLag',
      expression: lag(select, {
        state: 'unproved_block',
        action: 'PublishProofBlocksOnchain',
        seconds: committed + rollup.proof,
      }),
      duration: '15m',
      severity: 'warning',
      summary: `A batch of {{ $labels.rollup }} is older than ${minutes(committed + rollup.proof)} and not proved on layer 1`,
      description: 'See the alerts of provers first, then the log of the rollup node.',
    },
    {
      name: 'RollupTransactionNotMined',
      expression: `${newest(batchAt(select, 'l1_save_CommitBlocks'))} > ${newest(batchAt(select, 'l1_mined_CommitBlocks'))}
and on (rollup)
${unmoved(batchAt(select, 'l1_mined_CommitBlocks'), '30m')}`,
      duration: '15m',
      severity: 'critical',
      summary: 'Layer 1 has mined no commitment of {{ $labels.rollup }} for half an hour, though one was sent',
      description: "Compare fees with the configuration's limits, and the operator's nonce with what layer 1 knows.",
    },
    {
      name: 'RollupLayer1Stale',
      expression: stale(select('server_eth_sender_last_known_l1_block', 'block_number_variant="latest"')),
      duration: '5m',
      severity: 'critical',
      summary: 'The layer 1 that {{ $labels.rollup }} asks has no new block',
      description: 'Ask an explorer of layer 1 whether it has blocks. If so, see the node that is asked.',
    },
    {
      name: 'RollupSenderSaturated',
      expression: `max by (rollup, type) (min_over_time(${select('server_eth_sender_number_of_inflight_txs')}[15m])) > ${MOST_WAITING * rollup.transactions}
or
sum by (rollup) (increase(${select('server_eth_sender_l1_transient_errors')}[15m])) > 20`,
      duration: '5m',
      severity: 'warning',
      summary: 'The rollup node of {{ $labels.rollup }} hardly gets its transactions into layer 1',
      description: `It stops at ${rollup.transactions} that are not mined: see fees, and whether layer 1 answers at all.`,
    },
  ];
}

interface Stage {
  readonly state: string;
  readonly action: string;
  readonly seconds: number;
}

/** Its gauge is set only while there is such a batch: after that its last value stays, which the batches' numbers tell. */
const lag = (select: Select, { state, action, seconds }: Stage): string =>
  `${newest(select('server_blocks_state_block_eth_stage_latency', `stage="${state}"`))} > ${seconds}
unless on (rollup)
${newest(batchAt(select, `l1_save_${action}`))} >= ${newest(batchAt(select, 'sealed'))}`;

const unmoved = (gauge: string, time: string): string => `${newest(gauge)} == ${newest(`${gauge} offset ${time}`)}`;

/** A number that goes back is no progress either. */
const stale = (gauge: string): string => `${newest(gauge)} <= ${newest(`${gauge} offset 5m`)}`;
