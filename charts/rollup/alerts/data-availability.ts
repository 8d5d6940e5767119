import type { Alert } from '../../../lib/workloads/alerts';
import { minutes, newest, selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

type DataAvailability = WatchedRollup['dataAvailability'];
type Client = Extract<DataAvailability, { readonly mode: 'validium' }>['client'];

/** Seconds for which the last number that a pod told counts: a new pod tells 0 until it has done something. */
const REMEMBERED = 6 * 3600;

/**
 * Seconds within which a layer proves to layer 1 that it has the data: those that bridge roots of many blocks at a time
 * take hours. No source names these numbers: they are a first guess, to be set right by what is measured.
 */
const inclusionTimes: Readonly<Record<Client, number>> = {
  NoDA: 3600,
  ObjectStore: 3600,
  Eigen: 3600,
  Avail: 4 * 3600,
  Celestia: 4 * 3600,
};

/** Seconds that data of a batch may take until layer 1 can be told that it is there. */
export const inclusionTime = (dataAvailability: DataAvailability): number =>
  dataAvailability.mode === 'rollup' ? 0 : inclusionTimes[dataAvailability.client];

/**
 * What becomes of the data of batches; nothing where it goes to layer 1. There is no count of failures: how far the
 * connector has come is all that it tells.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/da_dispatcher/src/metrics.rs
 */
export function dataAvailabilityAlerts(rollup: WatchedRollup): readonly Alert[] {
  if (rollup.dataAvailability.mode === 'rollup') return [];
  const select = selectOf(rollup);
  const sealed = select('server_block_number', 'stage="sealed"');
  const dispatched = select('server_da_dispatcher_last_dispatched_l1_batch');
  const included = select('server_da_dispatcher_last_included_l1_batch');
  const retries = select('server_da_dispatcher_dispatch_call_retries_bucket');
  const inclusion = inclusionTime(rollup.dataAvailability);
  const { client } = rollup.dataAvailability;
  const remembered = minutes(REMEMBERED);
  return [
    {
      name: 'RollupDataNotDispatched',
      // A connector that is new tells 0, and on a chain without new batches does so for ever: that alone says nothing.
      expression: `${newest(`${sealed} offset 30m`)} > ${newest(`max_over_time(${dispatched}[${remembered}])`)}
and on (rollup) (
  ${newest(`max_over_time(${dispatched}[${remembered}])`)} > 0
  or
  ${newest(`${sealed} offset 30m`)} > ${newest(`${sealed} offset ${remembered}`)}
)`,
      duration: '10m',
      severity: 'critical',
      summary: `Data of {{ $labels.rollup }} does not come to ${client}`,
      description: 'The log of da-connector says why: its balance on that layer, its key, whether the layer answers.',
    },
    {
      name: 'RollupDataDispatchRetried',
      // The attempts of those that came through in the end.
      expression: `histogram_quantile(0.9, sum by (rollup, le) (rate(${retries}[1h]))) > 3`,
      duration: '15m',
      severity: 'warning',
      summary: `Data of {{ $labels.rollup }} comes to ${client} after several attempts only`,
      description: 'The log of da-connector says what fails.',
    },
    {
      name: 'RollupDataNotIncluded',
      expression: `${newest(`max_over_time(${dispatched}[${remembered}] offset ${minutes(inclusion)})`)}
> ${newest(`max_over_time(${included}[${minutes(REMEMBERED + inclusion)}])`)}`,
      duration: '1h',
      severity: 'warning',
      summary: `${client} has data of {{ $labels.rollup }} and has not proved it for more than ${minutes(inclusion)}`,
      description: 'The batch cannot be committed before: see whether the bridge of that layer to layer 1 goes on.',
    },
  ];
}
