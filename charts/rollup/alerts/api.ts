import type { Alert } from '../../../lib/workloads/alerts';
import { selectOf } from './queries';
import type { WatchedRollup } from './watched-rollup';

/** Errors that are the servers' own; all others are their callers'. */
const OWN_ERRORS = 'internal|proxy|tree_api_unavailable';

/**
 * What callers of JSON-RPC notice.
 *
 * @see https://github.com/matter-labs/zksync-era/blob/3e29e4a/core/node/api_server/src/web3/metrics.rs
 */
export function apiAlerts(rollup: WatchedRollup): readonly Alert[] {
  const select = selectOf(rollup);
  return [
    {
      name: 'RollupApiSlow',
      expression: `histogram_quantile(0.99, sum by (rollup, le) (rate(${select('api_web3_call_bucket', 'method!~"debug_.*"')}[5m]))) > 2`,
      duration: '10m',
      severity: 'warning',
      summary: 'One of a hundred calls to {{ $labels.rollup }} takes longer than two seconds',
      description: 'api_web3_call by method says which one; then the CPU of the servers, and the database.',
    },
    {
      name: 'RollupApiErrors',
      expression: `sum by (rollup) (rate(${select('api_web3_errors', `kind=~"${OWN_ERRORS}"`)}[5m]))
/ sum by (rollup) (rate(${select('api_web3_call_count')}[5m])) > 0.02`,
      duration: '10m',
      severity: 'warning',
      summary: '{{ $value | humanizePercentage }} of the calls to {{ $labels.rollup }} fail by its own fault',
      description: 'api_web3_errors by kind and method says which; then the logs of the servers.',
    },
  ];
}
