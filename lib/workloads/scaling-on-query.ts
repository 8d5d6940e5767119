import type { Construct } from 'constructs';
import { ScaledObject, ScaledObjectSpecFallbackBehavior } from '../../imports/keda.sh';
import type { QuerySignal, ScaledReplicas, ScaleTarget } from './scaling';
import { scalingBehavior, workersBehavior } from './scaling-behavior';

/** Questions without an answer in a row after which pods stay as many as they are. */
const PATIENCE = 3;

/** Seconds between two questions of whether there is work again. */
const POLLING = 30;

/**
 * Scales by what Prometheus says, through KEDA. While Prometheus does not answer, or knows nothing, pods stay as many as
 * they are: without `currentReplicas` they would go, because monitoring has failed. Where there are none at that time, one
 * comes.
 *
 * @see https://keda.sh/docs/2.20/scalers/prometheus/
 */
export function scaleOnQuery(
  scope: Construct,
  { kind, name, labels }: ScaleTarget,
  { minimum, maximum }: Omit<ScaledReplicas, 'signal'>,
  { prometheus, query, target, cooldownSeconds }: QuerySignal,
): void {
  const areWorkers = cooldownSeconds !== undefined;
  new ScaledObject(scope, 'scaled-object', {
    metadata: { name, labels },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicaCount: minimum,
      maxReplicaCount: maximum,
      pollingInterval: areWorkers ? POLLING : undefined,
      cooldownPeriod: cooldownSeconds,
      triggers: [
        {
          type: 'prometheus',
          metadata: {
            serverAddress: prometheus,
            query,
            threshold: String(target),
            ...(areWorkers ? { activationThreshold: '0' } : {}),
            ignoreNullValues: 'false',
          },
        },
      ],
      fallback: {
        failureThreshold: PATIENCE,
        replicas: Math.max(minimum, 1),
        behavior: ScaledObjectSpecFallbackBehavior.CURRENT_REPLICAS,
      },
      advanced: { horizontalPodAutoscalerConfig: { behavior: areWorkers ? workersBehavior : scalingBehavior } },
    },
  });
}
