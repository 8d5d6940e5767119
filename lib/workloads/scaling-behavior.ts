/**
 * How fast pods come and go: they come after a minute, and go one by one, since each takes long to come back.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export const scalingBehavior = {
  scaleUp: { stabilizationWindowSeconds: 60 },
  scaleDown: { stabilizationWindowSeconds: 30 * 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 10 * 60 }] },
};
