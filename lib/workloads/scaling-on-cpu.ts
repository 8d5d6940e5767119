import { KubeHorizontalPodAutoscalerV2 } from 'cdk8s-plus-28/lib/imports/k8s';
import type { Construct } from 'constructs';
import type { CpuSignal, ScaledReplicas, ScaleTarget } from './scaling';
import { scalingBehavior } from './scaling-behavior';

/** Scales by the CPU of one program: that of the others would hide how busy it is. */
export function scaleOnCpu(
  scope: Construct,
  { kind, name, labels }: ScaleTarget,
  { minimum, maximum }: Omit<ScaledReplicas, 'signal'>,
  { program, target }: CpuSignal,
): void {
  new KubeHorizontalPodAutoscalerV2(scope, 'horizontal-pod-autoscaler', {
    metadata: { name, labels },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicas: minimum,
      maxReplicas: maximum,
      metrics: [
        {
          type: 'ContainerResource',
          containerResource: {
            name: 'cpu',
            container: program,
            target: { type: 'Utilization', averageUtilization: target },
          },
        },
      ],
      behavior: scalingBehavior,
    },
  });
}
