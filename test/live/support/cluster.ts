import type { Kubectl } from './kubectl';
import type { NodeAccess } from './node-access';

/** A cluster whose pods really run. */
export interface LiveCluster {
  readonly kubectl: Kubectl;
  /** The node itself; only a cluster that the test has started lets it in. */
  readonly node?: NodeAccess;
}
