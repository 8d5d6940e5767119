import type { PodTemplate } from './pod-templates';
import type { RenderedCluster } from './rendered-cluster';

/** The rollup that a pod belongs to, if any. */
export const rollupOf = ({ labels }: PodTemplate): string | undefined => labels.rollup;

/** Every pod of a rollup. */
export const rollupPods = ({ pods }: RenderedCluster): readonly PodTemplate[] =>
  pods.filter((pod) => rollupOf(pod) !== undefined);
