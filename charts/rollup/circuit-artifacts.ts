import type { Cluster } from '../../lib/cluster';
import { internet } from '../../lib/traffic/peer';
import type { Target } from './target';

/** Where circuits are published whose archives a node downloads before it asks for work. */
export const circuitArtifacts = (cluster: Cluster): Target => ({
  reach: (workload) => workload.reach(internet(cluster), [{ protocol: 'TCP', port: 443 }], 'circuits'),
});
