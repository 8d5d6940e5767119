import { POOL_LABEL } from '../../../lib/contract/node-pools';
import type { PodTemplate } from '../../../lib/policy/pod-templates';

/** Service account of a pod, as environment files write it. */
export const accountOf = ({ namespace, spec }: PodTemplate): string =>
  `${namespace}/${spec.serviceAccountName ?? 'default'}`;

/** Pool that a pod must run in; undefined where it may run in any. */
export const poolOf = ({ spec }: PodTemplate): string | undefined => spec.nodeSelector?.[POOL_LABEL];
