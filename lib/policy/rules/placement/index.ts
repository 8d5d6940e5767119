import type { Rule } from '../../rule';
import { environmentFitsPools } from './environment-fits-pools';
import { gpuPodsDoNotSurge } from './gpu-pods-do-not-surge';
import { gpuPodsOnGpuPools } from './gpu-pods-on-gpu-pools';
import { nodeSelectorMatchesPool } from './node-selector-matches-pool';
import { podFitsNode } from './pod-fits-node';
import { priorityClassSet } from './priority-class-set';
import { replicasSpread } from './replicas-spread';
import { taintsTolerated } from './taints-tolerated';
import { tolerationsMatchTaints } from './tolerations-match-taints';

/** Every pod finds a node, and what stands for each other does not fall together. */
export const placementRules: readonly Rule[] = [
  nodeSelectorMatchesPool,
  taintsTolerated,
  tolerationsMatchTaints,
  podFitsNode,
  environmentFitsPools,
  gpuPodsOnGpuPools,
  gpuPodsDoNotSurge,
  replicasSpread,
  priorityClassSet,
];
