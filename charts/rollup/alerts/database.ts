import type { Alert } from '../../../lib/workloads/alerts';
import { selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

/**
 * What programs lack of the database.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/lib/db_connection/src/metrics.rs
 */
export function databaseAlerts(rollup: WatchedRollup): readonly Alert[] {
  const errors = selectOf(rollup)('sql_connection_pool_acquire_error', 'kind="timeout"');
  return [
    {
      name: 'RollupDatabaseTimeouts',
      expression: `sum by (rollup, pod) (increase(${errors}[5m])) > 0`,
      duration: '5m',
      severity: 'critical',
      summary: '{{ $labels.pod }} of {{ $labels.rollup }} waits in vain for a connection to the database',
      description: 'See how many connections the database has of those that it allows, and which statements last long.',
    },
  ];
}
