import type { Alert } from '../../../lib/workloads/alerts';
import type { WatchedRollup } from './watched-rollup';

/**
 * What KEDA cannot do; nothing where it scales nothing. Its metrics know no rollup, but the namespace, as a label that
 * depends on who reads them. While it cannot ask, workers stay as many as they are.
 *
 * @param namespace of the provers
 * @see https://keda.sh/docs/2.21/integrations/prometheus/
 */
export function scalerAlerts({ name, prover }: WatchedRollup, namespace: string): readonly Alert[] {
  if (prover.kind !== 'zk-stack' || prover.scaling.on !== 'queue') return [];
  const errors = [`namespace="${namespace}"`, `exported_namespace="${namespace}"`]
    .map((label) => `sum by (scaledObject) (increase(keda_scaler_detail_errors_total{${label}}[10m])) > 0`)
    .join('\nor\n');
  return [
    {
      name: 'RollupScalerFails',
      expression: errors,
      duration: '10m',
      severity: 'critical',
      summary: `KEDA cannot ask for the queue of ${name}: {{ $labels.scaledObject }} stays as it is`,
      description: `kubectl describe scaledobject -n ${namespace} {{ $labels.scaledObject }} says why: its condition Fallback is true.`,
    },
  ];
}
