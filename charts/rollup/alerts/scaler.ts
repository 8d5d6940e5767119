import type { Alert } from '../../../lib/workloads/alerts';
import type { WatchedRollup } from './watched-rollup';

/**
 * What goes wrong between KEDA and Prometheus: no answer, one of another kind, one without a value, and all else. KEDA
 * counts an error of its own only until it does without an answer, from the third one in a row.
 *
 * @see https://github.com/kedacore/keda/blob/v2.21.0/pkg/metricscollector/prommetrics.go
 */
const counters = [
  ['keda_scaler_http_requests_total', 'status_code!~"2.."'],
  ['keda_scaler_empty_upstream_responses_total', 'ignoreNullValues="false"'],
  ['keda_scaled_object_errors_total'],
] as const;

/**
 * What KEDA cannot do; nothing where it scales nothing. Its metrics know no rollup, but the namespace, as a label that
 * depends on who reads them.
 *
 * @param namespace of the provers
 */
export function scalerAlerts({ name, prover }: WatchedRollup, namespace: string): readonly Alert[] {
  if (prover.kind !== 'zk-stack' || prover.scaling.on !== 'queue') return [];
  const failures = counters.flatMap(([counter, ...matchers]) =>
    [`namespace="${namespace}"`, `exported_namespace="${namespace}"`].map(
      (place) => `sum(increase(${counter}{${[place, ...matchers].join(', ')}}[5m])) > 0`,
    ),
  );
  return [
    {
      name: 'RollupScalerFails',
      expression: failures.join('\nor\n'),
      duration: '10m',
      severity: 'critical',
      summary: `KEDA cannot ask for the queue of ${name}: provers stay as many as they are`,
      description: `kubectl describe scaledobject -n ${namespace} says why; where there were none, one has come.`,
    },
  ];
}
