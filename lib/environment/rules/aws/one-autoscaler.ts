import type { EnvironmentRule } from '../rule';

/** Two that add and remove machines work against each other. */
export const oneAutoscaler: EnvironmentRule = {
  id: 'one-autoscaler',
  *check({ operators }) {
    if (!operators.includes('karpenter') || !operators.includes('cluster-autoscaler')) return;
    yield {
      path: ['operators'],
      message: 'has karpenter and cluster-autoscaler, which undo what the other does; use one',
    };
  },
};
