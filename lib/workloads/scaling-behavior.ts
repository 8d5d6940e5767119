/**
 * How fast pods come and go: they come after a minute, and go one by one, since each takes long to come back.
 *
 * @see https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#configurable-scaling-behavior
 */
export const scalingBehavior = {
  scaleUp: { stabilizationWindowSeconds: 60 },
  scaleDown: { stabilizationWindowSeconds: 30 * 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 10 * 60 }] },
};

/**
 * How fast workers come and go: they come at once, and go one by one once there has been less work for ten minutes, since
 * nobody knows which of them is busy, and one that is busy must be able to end its job before the next one goes.
 */
export const workersBehavior = {
  scaleUp: { stabilizationWindowSeconds: 0 },
  scaleDown: { stabilizationWindowSeconds: 10 * 60, policies: [{ type: 'Pods', value: 1, periodSeconds: 2 * 60 }] },
};
