import type { Kubectl } from './kubectl';
import type { NodeAccess } from './node-access';

/** A cluster whose pods really run. */
export interface LiveCluster {
  readonly kubectl: Kubectl;
  /** The node itself; only a cluster that the test has started lets it in. */
  readonly node?: NodeAccess;
}

/** Why a check that needs the node is skipped. */
export const OWN_ONLY = 'only on a cluster that this test has started';
