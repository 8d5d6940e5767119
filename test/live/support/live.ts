import type { LiveCluster } from './cluster';
import type { Report } from './report';

/** What every check is given. */
export interface Live extends LiveCluster {
  readonly report: Report;
  /** Namespaces of the systems that are checked. */
  readonly namespaces: readonly string[];
}
