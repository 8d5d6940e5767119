import type { Operator } from '../operators/operators';

/**
 * What keeps an operator that removes nodes from those of a pod until the pod has ended by itself.
 *
 * @see https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md
 * @see https://karpenter.sh/docs/concepts/disruption/#pod-level-controls
 */
const annotations = {
  'cluster-autoscaler': { 'cluster-autoscaler.kubernetes.io/safe-to-evict': 'false' },
  karpenter: { 'karpenter.sh/do-not-disrupt': 'true' },
} as const satisfies Partial<Record<Operator, Readonly<Record<string, string>>>>;

/** Annotations of a pod that is not to be moved, for those operators that the cluster has. */
export const stayAnnotations = (operators: ReadonlySet<Operator>): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Object.entries(annotations)
      .filter(([name]) => operators.has(name as Operator))
      .map(([, each]) => each),
  );
